/**
 * Moves the focus to the first field that is said to be wrong, so that nobody looks for a sentence below the fold. Of a
 * date with quick choices it is the first choice; where no field is wrong, what is said of the whole comes into view.
 * @returns whether anything was wrong
 */
export function toFirstFault(root: HTMLElement): boolean {
  const wrong = root.querySelector<HTMLElement>('[aria-invalid="true"]');
  if (!wrong) {
    const said = root.querySelector<HTMLElement>('.fault-summary, [role="alert"]');
    said?.scrollIntoView({ block: 'nearest' });
    return said !== null;
  }
  const place = wrong.closest('fieldset.when') ?? wrong;
  const target = place.matches('input, select, textarea, button')
    ? (place as HTMLElement)
    : (place.querySelector<HTMLElement>('button, input, select, textarea') ?? wrong);
  target.focus({ preventScroll: true });
  target.closest('.field, fieldset')?.scrollIntoView({ block: 'nearest' });
  return true;
}
