/** Names of ours that stand in FHIR resources. */

/** The Danish CPR number. Source: HL7 Denmark, dk-core, Patient.identifier. */
export const CPR_SYSTEM = 'urn:oid:1.2.208.176.1.2';

/** What a questionnaire is called wherever it stands: the name of its source, else one of ours that no host changes. */
export function canonicalOf({ id, url }: { readonly id: string; readonly url: string | null }): string {
  return url ?? `urn:stemme:questionnaire:${id}`;
}

/** The id of one version as a resource. */
export function resourceId({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id}-${version}`;
}

/** And back. */
export function versionOfId(resource: string): { id: string; version: number } | null {
  const match = /^([A-Za-z0-9.-]{1,60})-([1-9]\d{0,8})$/.exec(resource);
  return match ? { id: match[1]!, version: Number(match[2]) } : null;
}

/** Does a reference to a questionnaire mean this one? By its canonical name, with or without a version, or by its resource. */
export function isCalled(
  reference: string,
  head: { readonly id: string; readonly version: number; readonly url: string | null },
): boolean {
  const bar = reference.lastIndexOf('|');
  const [url, version] = bar < 0 ? [reference, undefined] : [reference.slice(0, bar), reference.slice(bar + 1)];
  if (version !== undefined && version !== String(head.version)) return false;
  return (
    url === canonicalOf(head) ||
    (version === undefined && reference.replace(/^Questionnaire\//, '') === resourceId(head))
  );
}
