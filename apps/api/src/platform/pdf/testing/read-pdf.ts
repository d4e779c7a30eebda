/** The words of each page of a PDF whose streams are not compressed, one piece of text a line, read back by its fonts. */
export function pagesOf(bytes: Buffer): string[] {
  const objects = objectsOf(bytes.toString('latin1'));
  const fonts = new Map<number, Map<number, string>>();
  const lettersOf = (id: number): Map<number, string> => {
    const known =
      fonts.get(id) ?? letters(objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1])) ?? '');
    fonts.set(id, known);
    return known;
  };
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  return pages.map((page) => {
    const content = objects.get(Number(/\/Contents (\d+) 0 R/.exec(page)?.[1])) ?? '';
    const resources = objects.get(Number(/\/Resources (\d+) 0 R/.exec(page)?.[1])) ?? page;
    const names = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, Number(id)]));
    return words(content, (name) => lettersOf(names.get(name) ?? -1));
  });
}

function objectsOf(text: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, id, body] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    found.set(Number(id), body as string);
  return found;
}

/** `bfrange` with a list, as the library writes it. */
function letters(cmap: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, from, list] of cmap.matchAll(/<([0-9a-fA-F]{4})> <[0-9a-fA-F]{4}> \[([^\]]*)\]/g)) {
    const start = Number.parseInt(from as string, 16);
    for (const [index, [, hex]] of [...(list as string).matchAll(/<([0-9a-fA-F ]*)>/g)].entries())
      found.set(
        start + index,
        Buffer.from((hex as string).replaceAll(' ', ''), 'hex')
          .swap16()
          .toString('utf16le'),
      );
  }
  return found;
}

function words(content: string, font: (name: string) => Map<number, string>): string {
  let known = new Map<number, string>();
  const lines: string[] = [];
  for (const [, name, array] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) known = font(name);
    if (array === undefined) continue;
    const hex = [...array.matchAll(/<([0-9a-fA-F]*)>/g)].map(([, each]) => each).join('');
    const glyphs = hex.match(/.{4}/g) ?? [];
    lines.push(glyphs.map((glyph) => known.get(Number.parseInt(glyph, 16)) ?? '?').join(''));
  }
  return `${lines.join('\n')}\n`;
}
