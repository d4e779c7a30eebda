import { Link } from 'wouter';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/language';
import { Loading, useLoad } from '../../ui/load';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { usePerson } from '../../ui/person';
import { Paragraphs, PhoneList } from '../../ui/phones';
import { useWide } from '../../ui/wide';
import { type Home, loadHome, type Talks } from './data';
import { Calls, Matters } from './talks';

/** The patient's own page: what waits, what was sent and read, what comes next, and whom to call. */
export function HomeScreen() {
  const [loaded, reload] = useLoad('home', loadHome);
  return (
    <Loading loaded={loaded} reload={reload}>
      {(home) => <HomePage home={home} talks={home.talks} reload={reload} />}
    </Loading>
  );
}

function HomePage({
  home,
  talks,
  reload,
}: {
  readonly home: Home;
  readonly talks: Talks;
  readonly reload: () => void;
}) {
  const { t } = useWords();
  const wide = useWide();
  const person = usePerson();
  return (
    <Page title={t.home.title(firstName(person.name))} documentTitle={t.home.documentTitle} wide>
      <div className="home">
        <div className="home-main">
          {home.departments.length === 0 && (
            <Notice kind="info">
              <p>{t.contact.noDepartment}</p>
            </Notice>
          )}
          <Calls calls={talks.calls} reload={reload} />
          <ToAnswer home={home} />
          {!wide && <Worse />}
          <Matters matters={talks.matters} />
          <Next home={home} />
          <Sent home={home} />
        </div>
        <div className="home-side">
          {wide && <Worse />}
          {home.departments.map((department) => (
            <Department key={department.id} department={department} />
          ))}
          {home.departments.length > 0 && <Messages />}
        </div>
      </div>
    </Page>
  );
}

/** On a phone it stands right below what waits; beside it where there is room. */
function Worse() {
  const { t } = useWords();
  return (
    <section className="panel panel-strong worse" aria-labelledby="worse">
      <h2 id="worse">{t.home.worse}</h2>
      <p>{t.home.worseText}</p>
      <Link href="/vaerre" className="button button-secondary button-full">
        {t.home.worse}
      </Link>
      <Link href="/kontakt" className="button button-secondary button-full">
        {t.home.contact}
      </Link>
    </section>
  );
}

function Messages() {
  const { t } = useWords();
  return (
    <section className="panel" aria-labelledby="messages">
      <h2 id="messages">{t.channels.link}</h2>
      <p>{t.channels.linkText}</p>
      <Link href="/beskeder" className="button button-secondary button-full">
        {t.channels.title}
      </Link>
    </section>
  );
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

function ToAnswer({ home }: { readonly home: Home }) {
  const { t, pick, day } = useWords();
  return (
    <section aria-labelledby="to-answer">
      <h2 id="to-answer">{t.home.toAnswer}</h2>
      {home.toAnswer.length === 0 && (
        <div className="empty">
          <Icon name="saved" />
          <p>
            <strong>{t.home.nothingToAnswer}</strong> {t.home.nothingToAnswerText}
          </p>
        </div>
      )}
      <ul className="nobullet-list cards">
        {home.toAnswer.map((each) => (
          <li key={each.assignment} className="panel panel-todo">
            <h3>{pick(each.title)}</h3>
            <p className="quiet">{t.home.from(each.department)}</p>
            <p className="meta">
              <Icon name="time" />
              <span>{each.late ? t.home.late : t.home.due(day(each.dueAt))}</span>
            </p>
            {each.started && (
              <p className="meta">
                <Icon name="edit" />
                <span>{t.home.started}</span>
              </p>
            )}
            <Link href={`/skema/${each.assignment}`} className="button button-primary button-big">
              {each.started ? t.home.resume : t.home.start}
              <span className="sr-only"> {pick(each.title)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Next({ home }: { readonly home: Home }) {
  const { t, pick, day } = useWords();
  return (
    <section aria-labelledby="next">
      <h2 id="next">{t.home.next}</h2>
      {home.next.length === 0 && <p className="quiet">{t.home.nothingNext}</p>}
      <ul className="nobullet-list rows">
        {home.next.map((each) => (
          <li key={`${each.on}${pick(each.title)}`} className="list-row">
            <Icon name="calendar" />
            <div>
              <p className="list-row-title">{pick(each.title)}</p>
              <p className="quiet">
                {t.home.nextOn(day(each.on))} · {each.department}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sent({ home }: { readonly home: Home }) {
  const { t, pick, moment } = useWords();
  return (
    <section aria-labelledby="sent">
      <h2 id="sent">{t.home.sent}</h2>
      {home.sent.length === 0 && <p className="quiet">{t.home.nothingSent}</p>}
      <ul className="nobullet-list rows">
        {home.sent.map((each) => (
          <li key={each.response} className="list-row">
            <Icon name={each.read ? 'seen' : 'send'} />
            <div>
              <p className="list-row-title">{pick(each.title)}</p>
              <p className="quiet">
                {t.home.sentOn(moment(each.receivedAt))} · {each.department}
              </p>
              <p className="quiet">{each.read ? t.home.readBy(each.read.by, moment(each.read.at)) : t.home.notRead}</p>
              <Link href={`/svar/${each.response}`}>
                {t.home.seeAnswers}
                <span className="sr-only"> {pick(each.title)}</span>
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Department({ department }: { readonly department: Home['departments'][number] }) {
  const { t, pick } = useWords();
  const heading = `department-${department.id}`;
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{t.home.department(department.name)}</h2>
      <PhoneList phones={department.phones} />
      <h3>{t.home.whenRead}</h3>
      <Paragraphs text={pick(department.whenRead)} phones={department.phones} />
    </section>
  );
}
