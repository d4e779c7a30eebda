/** The token under which the frozen configuration is injected. */
export const CONFIG = Symbol('config');
