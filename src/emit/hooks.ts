/** What a module calls after each of its steps, when it is built to be looked at. */
import { type Module, prefix } from './names.ts';

/**
 * tap: exports `void (*tvmgen_<module>_tap)(int32_t op, int32_t row, const void *data, uint32_t bytes)`; while it is
 * set, it is called after every step with the row that the step wrote. profile: calls the function
 * `void tvmgen_<module>_profile(int32_t op)`, which whoever links the module brings. `op` is the operator's index in
 * the file.
 */
export type Hook = 'tap' | 'profile';

/** The option with which the generated C calls a hook. Without one the steps are what they are without hooks. */
export function hookFlags(hook: Hook | undefined): string[] {
  return hook === undefined ? [] : [`-DMODO_${hook.toUpperCase()}`];
}

export function hookSymbol(module: Pick<Module, 'name'>, hook: Hook): string {
  return `${prefix(module)}_${hook}`;
}

export function emitHooks(module: Module): string {
  const [tap, profile] = [hookSymbol(module, 'tap'), hookSymbol(module, 'profile')];
  const parameters = 'int32_t op, int32_t row, const void *data, uint32_t bytes';
  return `#if defined MODO_TAP
extern void (*${tap})(${parameters});
MODO_EXPORT void (*${tap})(${parameters});
#define AFTER_STEP(op, row, data, bytes) do if (${tap}) ${tap}(op, row, data, bytes); while (0)
#elif defined MODO_PROFILE
void ${profile}(int32_t op);
#define AFTER_STEP(op, row, data, bytes) ${profile}(op)
#else
#define AFTER_STEP(op, row, data, bytes) (void)0
#endif
`;
}
