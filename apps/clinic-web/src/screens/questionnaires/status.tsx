import { useText } from '../../text/text';
import { useNow } from '../../ui/clock';
import type { ListedVersion } from './data';
import { shownStatus } from './filters';

/** Where a version stands, always in words. */
export function Status({ version }: { version: Pick<ListedVersion, 'status' | 'effectiveFrom' | 'inForce'> }) {
  const { t } = useText();
  const status = shownStatus(version, useNow(60_000));
  return (
    <span className="questionnaire-status">
      <span className={`mark status-${status}`}>{t.questionnaires.status[status]}</span>
      {version.inForce && <span className="status-in-force">{t.questionnaires.inForce}</span>}
    </span>
  );
}
