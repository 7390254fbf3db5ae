export async function runCommand(_folder: string, _given: object): Promise<void> {}
