import { useText } from '../text/text';
import { useNow } from './clock';

/** Where a version of a document that departments decide on stands. */
export interface StandingVersion {
  readonly status: 'draft' | 'approved' | 'active' | 'retired';
  readonly effectiveFrom: string | null;
  readonly inForce: boolean;
}

/** What is decided but not yet in force is said to be planned. */
export function shownStatus(version: StandingVersion, now: number): StandingVersion['status'] | 'planned' {
  const later = version.effectiveFrom !== null && Date.parse(version.effectiveFrom) > now;
  // the server's word on what is in force counts, whatever this machine's clock says
  return version.status === 'active' && later && !version.inForce ? 'planned' : version.status;
}

/** Where a version stands, always in words. */
export function VersionStatus({ version }: { version: StandingVersion }) {
  const { t } = useText();
  const status = shownStatus(version, useNow(60_000));
  return (
    <span className="doc-status">
      <span className={`mark doc-${status}`}>{t.editing.status[status]}</span>
      {version.inForce && <span className="doc-in-force">{t.editing.inForce}</span>}
    </span>
  );
}
