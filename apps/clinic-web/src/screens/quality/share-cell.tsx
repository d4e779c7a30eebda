import { useText } from '../../text/text';
import type { Share } from './data';
import { shareWords } from './words';

/** A share as it stands in a table: percent, interval, numbers; what is too few says so. */
export function ShareCell({ share }: { share: Share }) {
  const { t, language } = useText();
  const { value, counted, interval, few } = shareWords(share, t.quality, language);
  return (
    <span className="share">
      <span className={few ? 'share-few' : 'share-value figure'}>{value}</span>
      {interval && <span className="share-interval figure">{interval}</span>}
      {counted && <span className="share-of figure">{counted}</span>}
    </span>
  );
}

/** A share with its name, as a card; the bar shows the interval with the share in it. */
export function ShareCard({
  title,
  help,
  share,
  children,
}: {
  title: string;
  help: string;
  share: Share;
  children?: React.ReactNode;
}) {
  const { t, language } = useText();
  const { value, counted, interval, few } = shareWords(share, t.quality, language);
  const { low, high, share: part } = share;
  return (
    <div className="share-card">
      <dt>{title}</dt>
      <dd>
        <span className={few ? 'share-few' : 'share-big figure'}>{value}</span>
        {!few && part !== null && low !== null && high !== null && (
          <span className="share-bar" aria-hidden="true">
            <span style={{ left: `${low * 100}%`, width: `${Math.max(0.5, (high - low) * 100)}%` }} />
            <i style={{ left: `${part * 100}%` }} />
          </span>
        )}
        <span className="second">
          {[counted && `${counted} ${help}`, interval && `${interval} (${t.quality.share.sure})`]
            .filter(Boolean)
            .join(', ') || help}
        </span>
        {children}
      </dd>
    </div>
  );
}
