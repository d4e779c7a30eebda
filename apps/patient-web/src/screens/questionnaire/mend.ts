/** What SurveyJS draws a little wrong, put right whenever it has drawn. Returns how to stop. */
export function keepMended(root: HTMLElement): () => void {
  mend(root);
  const observer = new MutationObserver(() => mend(root));
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function mend(root: HTMLElement): void {
  for (const legend of root.querySelectorAll('legend[role]')) legend.removeAttribute('role');
  for (const label of root.querySelectorAll<HTMLElement>('.sd-file__choose-btn[aria-label]')) {
    // a label may not be named like that
    label.title = label.getAttribute('aria-label') ?? '';
    label.removeAttribute('aria-label');
  }
  for (const cell of root.querySelectorAll<HTMLElement>('td[data-responsive-title]')) {
    // a phone shows a table as rows of their own, each choice with its words
    const label = cell.querySelector('label');
    if (label) label.dataset.title = cell.dataset.responsiveTitle;
  }
  for (const field of root.querySelectorAll<HTMLElement>('select, textarea')) {
    if (field.hasAttribute('aria-label') || field.hasAttribute('aria-labelledby')) continue;
    const name = nameOf(field);
    if (name) field.setAttribute('aria-label', name);
  }
}

/** The question; of a field for own words, the choice that opened it: the last one. */
function nameOf(field: HTMLElement): string | undefined {
  const question = field.closest('.sd-question');
  const choices =
    field instanceof HTMLTextAreaElement ? question?.querySelectorAll('.sd-item__control-label') : undefined;
  const words = [...(choices ?? [])].at(-1) ?? question?.querySelector('.sd-question__title');
  return words?.textContent?.trim();
}
