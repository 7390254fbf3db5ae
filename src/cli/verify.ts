export async function verifyCommand(_model: string, _given: object): Promise<void> {}
