/** What the braces of a journal text become, by their Danish names: `svar`, `score`, `ændring`, `handling`, `dato`. */
export type JournalFills = Readonly<Record<string, string>>;

/** The text with its braces filled in. One that is not given stays as it is, so that nobody signs a gap. */
export function filled(text: string, fills: JournalFills): { readonly shown: string; readonly unfilled: boolean } {
  let unfilled = false;
  const shown = text.replaceAll(/\{([^{}]*)\}/g, (brace, name: string) => {
    const found = Object.hasOwn(fills, name.trim()) ? fills[name.trim()] : undefined;
    if (found === undefined) unfilled = true;
    return found ?? brace;
  });
  return { shown, unfilled };
}
