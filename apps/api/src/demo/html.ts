/** HTML that is safe to send: only `html` and `page` make it, and they escape every value that is not HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = Html | string | number | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);
}

/** A piece of HTML. Values stand in element content or in quoted attributes, nowhere else (no script, no style, no tag names). */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.map((part, i) => (i === 0 ? part : piece(values[i - 1] ?? '') + part)).join(''));
}

function piece(value: Value): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return value.map((part) => part.text).join('');
}

/** Danish first, English after it. */
export function both(danish: string, english: string): Html {
  return html`${danish} <span class="en" lang="en">${english}</span>`;
}

/** A text where http(s) addresses can be followed. */
export function linked(text: string): Html {
  const parts = text.split(/(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/);
  return html`${parts.map((part, i) => (i % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`))}`;
}

/** A whole document in the demo's look. `script` is the address of a script of ours. */
export function page(title: string, body: Html, script?: string): string {
  return html`<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Stemme demo</title>
<link rel="stylesheet" href="/demo/demo.css">
${script === undefined ? '' : html`<script src="${script}" defer></script>`}
</head>
<body>
<header><p class="banner">Ikke CE-mærket – kun demo. <span lang="en">Not CE marked – demo only.</span></p></header>
<main>
${body}
</main>
</body>
</html>
`.text;
}

/** Dark on light, large targets, one column from 320 px up. */
export const STYLE = `
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff}
header{background:#1a1a1a;color:#fff}
.banner{margin:0 auto;padding:.5rem 1rem;max-width:44rem;font-size:.9375rem}
main{max-width:44rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.25rem;margin:2rem 0 .5rem}
.en{color:#555}
a{color:#004d99}
ul.plain,ol.plain{list-style:none;margin:0;padding:0}
ul.plain>li,ol.plain>li{margin:0 0 .75rem}
button,input{font:inherit;min-height:2.75rem;padding:.5rem .75rem;border:2px solid #004d99;border-radius:.25rem}
button{background:#fff;color:#004d99;cursor:pointer}
button:hover{background:#e6f0fa}
button:focus-visible,a:focus-visible,input:focus-visible{outline:3px solid #1a1a1a;outline-offset:2px}
button.person{display:flex;flex-wrap:wrap;gap:.25rem 1rem;width:100%;text-align:left;color:#1a1a1a}
button.person strong{flex:1 1 12rem}button.person .more{flex:1 1 100%;order:3}button.person .go{color:#004d99}
.row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:0 0 1rem}
article{border:1px solid #767676;border-radius:.25rem;padding:.5rem 1rem;margin:0 0 1rem}
article h2{margin:.25rem 0}
pre{white-space:pre-wrap;font:inherit;margin:.5rem 0}
.fault{border-left:.375rem solid #b30000;padding:.5rem 1rem;background:#fdecec}
`;

/** The demo region's time zone. */
export const ZONE = 'Europe/Copenhagen';

const WHEN = new Intl.DateTimeFormat('da-DK', { timeZone: ZONE, dateStyle: 'full', timeStyle: 'short' });

/** Danish words for an instant, local time. */
export function whenLocal(instant: Date): string {
  return WHEN.format(instant);
}
