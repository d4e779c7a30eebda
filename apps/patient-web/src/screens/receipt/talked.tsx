import { CallCard } from '../../ui/call-card';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/language';
import { Notice } from '../../ui/notice';
import type { Call, SentAnswers } from './data';

/** Why: what was noticed in the answers. */
export function Because({ receipt }: { readonly receipt: SentAnswers }) {
  const { t, pick } = useWords();
  if (receipt.because.length === 0) return null;
  return (
    <>
      <h3>{t.talks.because}</h3>
      <ul>
        {receipt.because.map((text) => (
          <li key={text.da}>{pick(text)}</li>
        ))}
      </ul>
    </>
  );
}

/** It was to have been read by now, and nobody has: that is said, with whom to call. */
export function Late() {
  const { t } = useWords();
  return (
    <Notice kind="warning" title={t.talks.late}>
      <p>{t.talks.lateText}</p>
    </Notice>
  );
}

/** The sentence that went along has not arrived: said, and tried again. */
export function Pending({ retry }: { readonly retry: () => void }) {
  const { t } = useWords();
  return (
    <Notice kind="warning" role="alert">
      <p>{t.talks.matterPending}</p>
      <button type="button" className="link-button" onClick={retry}>
        {t.common.tryAgain}
      </button>
    </Notice>
  );
}

/** *Drøftet*, and *Det aftalte vi*. */
export function Discussed({ receipt }: { readonly receipt: SentAnswers }) {
  const { t, moment } = useWords();
  const { discussed, agreements, matter } = receipt;
  return (
    <>
      {discussed && (
        <p className="meta">
          <Icon name="seen" />
          <span>{t.talks.discussedBy(discussed.by, moment(discussed.at))}</span>
        </p>
      )}
      {agreements.length > 0 && (
        <div className="panel panel-strong agreed">
          <h2>{t.talks.agreed}</h2>
          {matter && (
            <p className="quiet">
              {t.talks.youWrote}: “{matter}”
            </p>
          )}
          {agreements.map((one) => (
            <div key={`${one.at}${one.text}`}>
              <p className="agreed-text">{one.text}</p>
              <p className="quiet">{t.talks.agreedBy(one.by, moment(one.at))}</p>
            </div>
          ))}
        </div>
      )}
      {matter && agreements.length === 0 && (
        <div className="panel">
          <h2>{t.talks.matter}</h2>
          <blockquote className="own-words">{matter}</blockquote>
        </div>
      )}
    </>
  );
}

export function OpenCalls({ calls }: { readonly calls: readonly Call[] }) {
  const open = calls.filter(({ canAnswer }) => canAnswer);
  return open.map((call) => <CallCard key={call.id} call={call} as="h2" />);
}
