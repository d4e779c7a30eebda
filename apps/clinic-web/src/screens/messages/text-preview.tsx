import { useText } from '../../text/text';
import { Icon } from '../../ui/icons';
import type { Preview, TextLanguage, Written } from './data';

function Telling({ words }: { words: readonly string[] }) {
  const { t } = useText();
  const m = t.messages.texts;
  if (words.length === 0) return null;
  return (
    <p className="message-trouble" role="alert">
      <Icon name="warning" size={13} /> {m.telling(words.map((word) => word || m.tellingCpr).join(', '))}
    </p>
  );
}

function Sms({ shown }: { shown: Preview }) {
  const { t } = useText();
  const m = t.messages.texts;
  const { sms } = shown;
  const long = (sms?.segments ?? 1) > 1;
  return (
    <>
      <p className="paper-head second">{shown.sender}</p>
      <p className="bubble">{shown.body}</p>
      {sms && (
        <p className={long ? 'message-trouble figure' : 'second figure'}>
          {m.sms(sms.units, sms.segments)}
          {sms.encoding === 'ucs-2' && ` ${m.smsOdd}`}
        </p>
      )}
    </>
  );
}

function Paper({ shown, channel }: { shown: Preview; channel: Written }) {
  const { t } = useText();
  const m = t.messages.texts.frames;
  const post = channel !== 'email';
  return (
    <div className={post ? 'paper paper-post' : 'paper'}>
      <p className="paper-head second">
        {post ? m.letterFrom : m.from}: {shown.sender}
        {channel === 'letter' && shown.returnAddress && <>, {shown.returnAddress.replaceAll('\n', ', ')}</>}
      </p>
      <p className="paper-subject">{shown.subject}</p>
      <p className="paper-body">{shown.body}</p>
    </div>
  );
}

/** The text with the department's own data, in the shape of its channel. */
export function TextPreview({
  shown,
  lost,
  channel,
  language,
}: {
  shown: Preview | null;
  lost: boolean;
  channel: Written;
  language: TextLanguage;
}) {
  const { t } = useText();
  const m = t.messages.texts;
  return (
    <div className="text-preview">
      <h4>{m.preview}</h4>
      {lost && <p className="message-trouble">{m.previewLost}</p>}
      {shown && (
        <>
          <Telling words={shown.telling} />
          <div lang={language}>
            {channel === 'sms' ? <Sms shown={shown} /> : <Paper shown={shown} channel={channel} />}
          </div>
          {shown.faults.length === 0 && shown.telling.length === 0 && (
            <p className="text-ok second">
              <Icon name="check" size={13} /> {m.ok}
            </p>
          )}
        </>
      )}
    </div>
  );
}
