import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { Line } from '../../ui/fields';
import { Missing } from '../../ui/missing';
import { Banner, LoadFailed, Skeleton } from '../../ui/states';
import { type AnswerFor, type Finished, getPaper, isMissing, refusedOf, useAnswerFor, useReload } from './data';
import { EntryForm } from './entry';
import { PaperPanel, PrintPanel } from './paper';
import { TabletPanel } from './tablet';
import './answer-for.css';

const WAYS = { tablet: 'tablet', papir: 'paper', telefon: 'phone' } as const;
export type WayWord = keyof typeof WAYS;

/** `/besvar/:assignment/:way?`: the other ways to answer one questionnaire. */
export function AnswerForScreen({ assignment, way }: { assignment: string; way: string | null }) {
  const query = useAnswerFor(assignment, way === 'tablet');
  if (way !== null && !Object.hasOwn(WAYS, way)) return <Missing />;
  if (query.data) return <Loaded key={assignment} about={query.data} way={way as WayWord | null} />;
  if (query.isError) return isMissing(query.error) ? <Missing /> : <LoadFailed retry={() => void query.refetch()} />;
  return <Skeleton rows={8} />;
}

function Loaded({ about, way }: { about: AnswerFor; way: WayWord | null }) {
  const { t, say, language } = useText();
  const reload = useReload(about.assignment);
  const [done, setDone] = useState<Finished | null>(null);
  const words = t.answerFor;
  const finished = (reply: Finished) => {
    setDone(reply);
    void reload();
  };
  const closed = about.state === 'open' || about.state === 'late' ? null : about.state;
  return (
    <div className="page answer-for">
      <p>
        <Link href={`/patient/${about.patient.id}`}>{words.back}</Link>
      </p>
      <h1>{words.title}</h1>
      <p>
        <strong>{about.patient.name}</strong> · {day(about.patient.birthDate, language)} · {say(about.title)}
      </p>
      <nav className="answer-ways" aria-label={words.title}>
        {(Object.keys(WAYS) as WayWord[]).map((one) => (
          <Link
            key={one}
            href={`/besvar/${about.assignment}/${one}`}
            className={one === way ? 'way-link here' : 'way-link'}
            aria-current={one === way ? 'page' : undefined}
            onClick={() => setDone(null)}
          >
            {words.ways[WAYS[one]]}
          </Link>
        ))}
        <Link
          href={`/besvar/${about.assignment}`}
          className={way === null ? 'way-link here' : 'way-link'}
          aria-current={way === null ? 'page' : undefined}
        >
          {words.ways.print}
        </Link>
      </nav>
      {done && <Outcome done={done} patient={about.patient.id} />}
      {closed && !done && <Banner tone="calm" title={words.closed[closed as 'answered']} />}
      {about.state === 'late' && <Banner tone="warn" icon="clock" title={words.late} />}
      {!closed && way === null && <PrintPanel about={about} />}
      {!closed && way === 'tablet' && <TabletPanel about={about} />}
      {!closed && way === 'papir' && done?.kind !== 'stored' && <PaperPanel about={about} onFinished={finished} />}
      {!closed && way === 'telefon' && !done && <PhonePanel about={about} onFinished={finished} />}
    </div>
  );
}

function PhonePanel({ about, onFinished }: { about: AnswerFor; onFinished: (done: Finished) => void }) {
  const { t, say } = useText();
  const words = t.answerFor.phone;
  const other = about.phone.entries.find(({ mine }) => !mine);
  if (other) return <Banner tone="calm" icon="clock" title={t.answerFor.paper.typing(other.by)} />;
  return (
    <>
      <h2>{words.title}</h2>
      <div className="card typed-script">
        <p className="second">{words.check}</p>
        <h3>{words.intro}</h3>
        <blockquote>
          <p>{words.script(about.department.name)}</p>
          <p>{say(about.startText)}</p>
        </blockquote>
      </div>
      <EntryForm about={about} way="phone" round={1} onFinished={onFinished} />
    </>
  );
}

function Outcome({ done, patient }: { done: Finished; patient: string }) {
  const { t, say } = useText();
  const words = t.answerFor;
  return (
    <div role="status">
      {done.advice && (
        <div className="typed-crisis">
          <strong>{words.acute}</strong>
          <p>{say(done.advice)}</p>
        </div>
      )}
      {done.kind === 'kept' && <Banner tone="calm" title={words.paper.kept} />}
      {done.kind === 'stored' && (
        <Banner tone="calm" title={words.stored}>
          <Link href={`/patient/${patient}`}>{words.seePatient}</Link>
        </Banner>
      )}
    </div>
  );
}

/** `/besvar`: from a paper that came by post to its questionnaire. */
export function FindPaperScreen() {
  const { t } = useText();
  const [, go] = useLocation();
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const words = t.answerFor.find;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      go(`/besvar/${(await getPaper(code)).assignment}/papir`);
    } catch (error) {
      setFault(refusedOf(error).code === 'connection-lost' ? t.answerFor.refused['connection-lost'] : words.missing);
    }
  };
  return (
    <div className="page answer-for">
      <h1>{words.title}</h1>
      <form className="card" noValidate onSubmit={(event) => void submit(event)}>
        <p>{words.text}</p>
        <Line label={words.code} name="paper-code" value={code} onChange={setCode} fault={fault} autoFocus />
        <div className="dialog-buttons">
          <button type="submit" className="primary">
            {words.go}
          </button>
        </div>
      </form>
    </div>
  );
}
