import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { Banner } from '../../ui/states';
import { type AnswerFor, postRevoke, postTabletCode, refusedOf, type TabletCode, useReload } from './data';

const clockOf = (at: string, language: string) =>
  new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { hour: '2-digit', minute: '2-digit' }).format(
    new Date(at),
  );

/** A one-time code for a tablet: shown large, once, and taken back with one press. */
export function TabletPanel({ about }: { about: AnswerFor }) {
  const { t, language } = useText();
  const reload = useReload(about.assignment);
  const [code, setCode] = useState<TabletCode | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const words = t.answerFor.tablet;
  const now = about.tablet;
  const live = now?.state === 'waiting' || now?.state === 'in-use';
  const act = async (work: () => Promise<void>) => {
    setTrouble(null);
    try {
      await work();
    } catch (error) {
      const { code: why } = refusedOf(error);
      setTrouble(t.answerFor.refused[why as 'other'] ?? t.answerFor.refused.other);
    }
    await reload();
  };
  const make = () => act(async () => setCode(await postTabletCode(about.assignment)));
  const revoke = () =>
    act(async () => {
      if (now) await postRevoke(now.id);
      setCode(null);
    });
  const shown = code && now?.id === code.id && now.state === 'waiting' ? code : null;
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {shown && (
        <div className="tablet-code" role="status">
          <span className="second">{words.address}</span>
          <code className="tablet-address">{shown.address.replace(/^https?:\/\//, '')}</code>
          <span className="second">{words.code}</span>
          <output className="tablet-letters">{shown.code}</output>
          <span className="second">
            {words.until(clockOf(shown.expiresAt, language))}. {words.once}
          </span>
        </div>
      )}
      {now && <p role="status">{words.states[now.state]}</p>}
      {trouble && <Banner tone="bad" title={trouble} />}
      <div className="dialog-buttons">
        {live && (
          <Button className="secondary" onPress={() => void revoke()}>
            {words.revoke}
          </Button>
        )}
        <Button className="primary" onPress={() => void make()}>
          {now ? words.again : words.make}
        </Button>
      </div>
    </section>
  );
}
