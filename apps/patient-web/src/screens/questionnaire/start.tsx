import { Link, useLocation } from 'wouter';
import { Icon } from '../../ui/icon';
import { LanguageSwitch, useWords } from '../../ui/language';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Paragraphs, PhoneList } from '../../ui/phones';
import { keepAsking, type Opened, readUnsent } from './data';
import { effort } from './effort';
import { REVIEW } from './steps';

/** Before the first question: who reads and when, what happens with an answer that cannot wait, how long it takes. */
export function StartPage({ assignment, reload }: { readonly assignment: Opened; readonly reload: () => void }) {
  const { t, pick, day } = useWords();
  const { questions, minutes } = effort(assignment.document);
  const { phones } = assignment.department;
  const late = assignment.state === 'late';
  return (
    <Page
      title={pick(assignment.title)}
      documentTitle={`${pick(assignment.title)}: ${t.form.start.documentTitle}`}
      back="/"
    >
      <p className="quiet">{t.home.from(assignment.department.name)}</p>
      {late && (
        <Notice kind="info">
          <p>{t.form.start.late}</p>
        </Notice>
      )}
      <div className="font-lead start-text">
        <Paragraphs text={pick(assignment.startText)} phones={phones} />
      </div>
      <Begin assignment={assignment} />
      {assignment.carried.length > 0 && <AskedAlready assignment={assignment} reload={reload} />}
      <section className="panel" aria-labelledby="know">
        <h2 id="know">{t.form.start.know}</h2>
        <ul className="nobullet-list know">
          <Fact icon="time">{t.form.start.howLong(questions, minutes)}</Fact>
          {!late && <Fact icon="calendar">{t.form.start.due(day(assignment.dueAt))}</Fact>}
          <Fact icon="saved">{t.form.start.saved}</Fact>
          <Fact icon="next">{t.form.start.blank}</Fact>
        </ul>
        <p className="start-language">
          <span>
            {t.form.start.language}: <strong>{t.common.thisLanguage}</strong>
          </span>
          <LanguageSwitch />
        </p>
      </section>
      <section className="panel panel-strong" aria-labelledby="urgent">
        {assignment.crisis && assignment.crisis.ruleSet.rules.length > 0 && (
          <>
            <h2 id="urgent">{t.form.start.crisisTitle}</h2>
            <p>{t.form.start.crisis}</p>
          </>
        )}
        <h3>{t.form.start.urgent}</h3>
        <PhoneList phones={phones} emergency />
      </section>
      <details className="details">
        <summary className="details-summary">{t.form.start.about}</summary>
        <div className="rights">
          <Paragraphs text={assignment.document.rights} />
        </div>
      </details>
    </Page>
  );
}

/** Some of it was answered a few days ago: said openly, and undone by one press. */
function AskedAlready({ assignment, reload }: { readonly assignment: Opened; readonly reload: () => void }) {
  const { t, day } = useWords();
  const days = [...new Set(assignment.carried.map(({ at }) => day(at)))];
  return (
    <Notice kind="info">
      <p>{t.form.start.askedAlready(days.join(', '))}</p>
      <button
        type="button"
        className="button button-secondary"
        onClick={() => {
          keepAsking(assignment.id, 'whole');
          reload();
        }}
      >
        {t.form.start.askAll}
      </button>
    </Notice>
  );
}

function Fact(props: { readonly icon: 'time' | 'calendar' | 'saved' | 'next'; readonly children: string }) {
  return (
    <li className="meta">
      <Icon name={props.icon} />
      <span>{props.children}</span>
    </li>
  );
}

function Begin({ assignment }: { readonly assignment: Opened }) {
  const { t, moment } = useWords();
  const [, go] = useLocation();
  const { draft } = assignment;
  const unsent = readUnsent(assignment.id);
  const place = unsent?.place || draft?.place;
  const count = Object.keys(draft?.answers ?? {}).length;
  return (
    <div className="begin">
      <button
        type="button"
        className="button button-primary button-big"
        onClick={() => {
          keepAsking(assignment.id, assignment.carried.length > 0 ? 'rest' : 'whole');
          go(`/skema/${assignment.id}/${place || 'p1'}`);
        }}
      >
        <span>{place ? t.form.start.resume : t.form.start.begin}</span>
        <Icon name="next" />
      </button>
      {draft && <p className="quiet">{t.form.start.resumeText(count, moment(draft.savedAt))}</p>}
      {place && place !== REVIEW && (
        <p>
          <Link href={`/skema/${assignment.id}/${REVIEW}`}>{t.form.ask.toReview}</Link>
        </p>
      )}
    </div>
  );
}
