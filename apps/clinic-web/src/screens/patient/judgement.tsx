import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { Lines } from '../../ui/fields';
import { LevelChip } from '../../ui/level';
import { useNotify } from '../../ui/notices';
import { LoadFailed } from '../../ui/states';
import { type Judgement as One, useJudge, useJudgements, useRaiseJudgement } from './data';
import './quality.css';

const SAID = ['acute', 'red', 'yellow', 'green'] as const;
type Said = (typeof SAID)[number];

/** The form: which level, and why. Ctrl+Enter sends it. */
function Form({ response, onDone }: { response: string; onDone: () => void }) {
  const { t } = useText();
  const words = t.quality.judgement;
  const judge = useJudge(response);
  const notify = useNotify();
  const [level, setLevel] = useState<Said | null>(null);
  const [because, setBecause] = useState('');
  const [tried, setTried] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!level || because.trim().length < 3 || judge.isPending) return;
    judge.mutate(
      { level, because: because.trim() },
      {
        onSuccess: () => {
          notify({ tone: 'good', text: words.saved });
          onDone();
        },
      },
    );
  };
  return (
    <form
      className="judgement-form"
      onSubmit={send}
      noValidate
      onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && send(event)}
    >
      <RadioGroup
        className="judgement-levels"
        value={level}
        onChange={(value) => setLevel(value as Said)}
        isInvalid={tried && !level}
      >
        <Label>{words.level}</Label>
        <div>
          {SAID.map((one) => (
            <Radio key={one} value={one} className="judgement-level">
              <LevelChip level={one} short />
            </Radio>
          ))}
        </div>
        {tried && !level && <p className="fault">{words.noLevel}</p>}
      </RadioGroup>
      <Lines
        name="because"
        label={words.because}
        value={because}
        onChange={setBecause}
        fault={tried && because.trim().length < 3 ? words.missing : null}
      />
      {judge.isError && (
        <p className="fault-summary" role="alert">
          {t.quality.refused['connection-lost']}
        </p>
      )}
      <div className="judgement-buttons">
        <Button type="submit" className="primary" data-busy={judge.isPending || undefined}>
          {words.submit}
        </Button>
        <Button className="quiet" onPress={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  );
}

function Said({ one, response, patient }: { one: One; response: string; patient: string }) {
  const { t, language } = useText();
  const now = useNow(60_000);
  const words = t.quality.judgement;
  const raise = useRaiseJudgement(response, patient);
  return (
    <li className={one.current ? 'judgement-said' : 'judgement-said judgement-earlier'}>
      <p>
        <LevelChip level={one.level} short /> {words.because} <q>{one.because}</q>
      </p>
      <p className="second">
        {words.by(one.by, moment(one.at, now, language))}
        {!one.current && ` · ${words.earlier}`}
        {one.item && <span className="mark">{words.raised}</span>}
      </p>
      {one.own && one.current && one.worse && !one.item && (
        <p className="judgement-offer no-print">
          {words.offer}{' '}
          <Button className="secondary small" onPress={() => raise.mutate(one.id)} isDisabled={raise.isPending}>
            {words.raise}
          </Button>
          {raise.isError && <span className="fault"> {t.quality.refused['connection-lost']}</span>}
        </p>
      )}
    </li>
  );
}

/** "I would have said yellow, because …": kept beside the level, which it never changes. */
export function Judgement({ response, patient }: { response: string; patient: string }) {
  const { t } = useText();
  const words = t.quality.judgement;
  const [open, setOpen] = useState(false);
  const { data, isError, refetch } = useJudgements(response);
  if (isError) return <LoadFailed retry={() => void refetch()} />;
  if (!data) return null;
  return (
    <section className="judgement" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="second">{words.lead}</p>
      {data.judgements.length === 0 && !open && <p className="quiet-text">{words.none}</p>}
      <ul>
        {data.judgements.map((one) => (
          <Said key={one.id} one={one} response={response} patient={patient} />
        ))}
      </ul>
      {open ? (
        <Form response={response} onDone={() => setOpen(false)} />
      ) : (
        data.mayJudge && (
          <Button className="secondary small no-print" onPress={() => setOpen(true)}>
            {words.open}
          </Button>
        )
      )}
    </section>
  );
}
