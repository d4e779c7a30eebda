import { useText } from '../../text/text';
import { useNow } from '../../ui/clock';
import type { ListedPathwayVersion } from './data';

type Shown = ListedPathwayVersion['status'] | 'planned';

/** What is decided but not yet in force is said to be planned. */
export function shownStatus(
  version: Pick<ListedPathwayVersion, 'status' | 'effectiveFrom' | 'inForce'>,
  now: number,
): Shown {
  const later = version.effectiveFrom !== null && Date.parse(version.effectiveFrom) > now;
  // the server's word on what is in force counts, whatever this machine's clock says
  return version.status === 'active' && later && !version.inForce ? 'planned' : version.status;
}

/** Where a version stands, always in words. */
export function Status({ version }: { version: Pick<ListedPathwayVersion, 'status' | 'effectiveFrom' | 'inForce'> }) {
  const { t } = useText();
  const status = shownStatus(version, useNow(60_000));
  return (
    <span className="pathway-status">
      <span className={`mark pathway-${status}`}>{t.pathways.status[status]}</span>
      {version.inForce && <span className="pathway-in-force">{t.pathways.inForce}</span>}
    </span>
  );
}
