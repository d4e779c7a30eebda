import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../ui/language';
import { Page } from '../../ui/page';
import { usePerson } from '../../ui/person';
import { PhoneList } from '../../ui/phones';
import { answeringChunk } from './chunks';
import { type Assignment, isOpened, readUnsent } from './data';

const AnswerList = lazy(async () => ({ default: (await answeringChunk()).AnswerList }));

/** Someone else's form, or none: the same page, and no name. */
export function NotForYouPage() {
  const { t } = useWords();
  const person = usePerson();
  return (
    <Page title={t.form.states.notForYou}>
      <p className="font-lead">{t.form.states.notForYouText}</p>
      <div className="actions">
        <button type="button" className="button button-primary button-big" onClick={() => void person.signOut()}>
          {t.form.states.notForYouSignOut}
        </button>
        <Link href="/" className="button button-secondary button-big">
          {t.common.toHome}
        </Link>
      </div>
    </Page>
  );
}

export function AnsweredPage(props: { readonly assignment: Assignment; readonly onCorrect: (() => void) | undefined }) {
  const { t, pick, moment } = useWords();
  const { response, title } = props.assignment;
  return (
    <Page title={t.form.states.answered} back="/">
      <p className="font-lead">{pick(title)}</p>
      {response && (
        <>
          <p>{t.form.states.answeredText(moment(response.receivedAt))}</p>
          <div className="actions">
            <Link href={`/svar/${response.id}`} className="button button-primary button-big">
              {t.home.seeAnswers}
            </Link>
            <Link href={`/kvittering/${response.id}`} className="button button-secondary button-big">
              {t.answers.receipt}
            </Link>
            {props.onCorrect && (
              <button type="button" className="button button-secondary button-big" onClick={props.onCorrect}>
                {t.form.states.correct}
              </button>
            )}
          </div>
        </>
      )}
    </Page>
  );
}

/** Withdrawn by the department. What was typed is still shown: it is the patient's own. */
export function RevokedPage({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useWords();
  const answers = { ...assignment.draft?.answers, ...readUnsent(assignment.id)?.answers };
  return (
    <Page title={t.form.states.revoked} back="/">
      <p className="font-lead">{t.form.states.revokedText}</p>
      <PhoneList phones={assignment.department.phones} emergency />
      {isOpened(assignment) && Object.keys(answers).length > 0 && (
        <section aria-labelledby="kept">
          <h2 id="kept">{t.form.states.revokedKept}</h2>
          <Suspense>
            <AnswerList assignment={assignment} answers={answers} onlyAnswered />
          </Suspense>
        </section>
      )}
    </Page>
  );
}

export function PlannedPage({ assignment }: { readonly assignment: Assignment }) {
  const { t, pick, day } = useWords();
  return (
    <Page title={t.form.states.planned} back="/">
      <p className="font-lead">{pick(assignment.title)}</p>
      <p>{t.form.states.plannedText(day(assignment.opensAt))}</p>
      <PhoneList phones={assignment.department.phones} emergency />
    </Page>
  );
}
