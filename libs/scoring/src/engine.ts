/**
 * Of the engine: methods, missing rules and bounds. Raised when any number, kind or bound can come out differently, or
 * when a trace says more than before.
 */
export const ENGINE_VERSION = '2.0.0';
