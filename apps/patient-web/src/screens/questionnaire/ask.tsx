import { asked, visibility } from '@stemme/questionnaires';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/language';
import { Waiting } from '../../ui/load';
import { Page } from '../../ui/page';
import { ReadAloud } from '../../ui/read-aloud';
import { surveyChunk } from './chunks';
import { wordsOf } from './fault-words';
import { type Faults, faultsOf, faultsOn } from './faults';
import type { FormPage } from './pages';
import { SkipQuestion } from './skip-question';
import type { Filling } from './use-answers';

const Survey = lazy(async () => ({ default: (await surveyChunk()).Survey }));

const NO_FAULTS: Faults = {};

/** One screen of questions. */
export function Ask(props: {
  readonly form: Filling;
  readonly page: FormPage;
  readonly title: string;
  /** What the server has refused. */
  readonly refused?: Faults;
  /** Answers are kept, so that one can go on another time. */
  readonly mayPause?: boolean;
  /** On the button of the last page, where no review follows. */
  readonly lastLabel?: string;
  /** Came from the review to change one answer. */
  readonly returning: boolean;
  readonly onBack: () => void;
  readonly onNext: () => void;
}) {
  const { form, page, returning, refused = NO_FAULTS } = props;
  const { t } = useWords();
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const [skipping, setSkipping] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  // another page, or an answer: the question is void
  useEffect(() => {
    setSkipping(false);
    setFaults(faultsOn(form.compiled, refused, codesOn(page)));
  }, [page.name, form.answers, refused]);

  const words = useFaultWords(form, faults);
  const counted = form.visible.filter(({ questions }) => questions.length > 0);
  const number = counted.indexOf(page) + 1;
  const progress = number > 0 ? t.form.ask.progress(number, counted.length) : props.title;
  const blanks = blanksOn(form, page);
  const last = form.visible.at(-1) === page;
  const nextLabel = returning
    ? t.form.ask.backToReview
    : last
      ? (props.lastLabel ?? t.form.ask.toReview)
      : t.form.ask.next;

  const next = () => {
    const wrong = faultsOn(form.compiled, faultsOf(form.compiled, form.answers), codesOn(page));
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return;
    if (blanks.length > 0) setSkipping(true);
    else props.onNext();
  };

  return (
    <Page
      title={progress}
      documentTitle={number > 0 ? `${progress}, ${props.title}` : props.title}
      focusKey={page.name}
      quietTitle
    >
      <div className="progress" aria-hidden="true">
        <div className="progress-done" style={{ width: `${(100 * number) / Math.max(1, counted.length)}%` }} />
      </div>
      <div className="panel question">
        <div ref={body} lang={form.language}>
          <Suspense fallback={<Waiting />}>
            <Survey
              compiled={form.compiled}
              given={form.given}
              json={form.json}
              data={form.data}
              epoch={form.epoch}
              page={page.name}
              faults={words}
              onData={form.onData}
            />
          </Suspense>
        </div>
        <ReadAloud stopKey={page.name} language={form.language} from={() => spoken(body.current)} />
      </div>
      {skipping && (
        <SkipQuestion
          all={blanks.length >= page.questions.length}
          required={blanks.some((code) => questionOf(form, code)?.required)}
          onSkip={props.onNext}
          onStay={() => {
            setSkipping(false);
            body.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
          }}
        />
      )}
      <Turn label={progress} next={nextLabel} onBack={props.onBack} onNext={next} />
      <Rights form={form} page={page} />
      {props.mayPause && (
        <p className="pause">
          <Link href="/">{t.form.ask.pause}</Link>
        </p>
      )}
    </Page>
  );
}

function Turn(props: {
  readonly label: string;
  readonly next: string;
  readonly onBack: () => void;
  readonly onNext: () => void;
}) {
  const { t } = useWords();
  return (
    <nav className="form-nav" aria-label={props.label}>
      <button type="button" className="button button-secondary button-big" onClick={props.onBack}>
        <Icon name="back" />
        <span>{t.form.ask.back}</span>
      </button>
      <button type="button" className="button button-primary button-big" onClick={props.onNext}>
        <span>{props.next}</span>
        <Icon name="next" />
      </button>
    </nav>
  );
}

function questionOf(form: Pick<Filling, 'compiled'>, code: string) {
  return form.compiled.nodes[form.compiled.byCode.get(code) ?? -1]?.question;
}

/** Shown and unanswered. Free text that is not required is nobody's duty: it is not asked about. */
function blanksOn(form: Filling, page: FormPage): readonly string[] {
  const blank = new Set(asked(form.compiled, form.answers).blank);
  const questions = page.questions.filter((code) => {
    const question = questionOf(form, code);
    return blank.has(code) && !question?.readOnly && (question?.required || question?.type !== 'text');
  });
  const states = visibility(form.compiled, form.answers);
  const lists = page.lists.filter((code) => states.get(code) === 'shown' && !Object.hasOwn(form.answers, code));
  return [...questions, ...lists];
}

/** Everything on it that a fault can be about. */
function codesOn({ questions, lists }: FormPage): readonly string[] {
  return [...questions, ...lists];
}

function useFaultWords({ compiled }: Filling, faults: Faults): Readonly<Record<string, string>> {
  const { t, language } = useWords();
  return useMemo(() => wordsOf(compiled, faults, { t, language }), [compiled, faults, t, language]);
}

/** The line of attribution that must stand with an instrument's items; our own wording needs none. */
function Rights({ form, page }: { readonly form: Filling; readonly page: FormPage }) {
  const used = new Set(page.questions.map((code) => questionOf(form, code)?.instrument));
  const lines = form.compiled.document.instruments
    .filter(({ id }) => used.has(id))
    .flatMap(({ rights }) => rights ?? [])
    .filter((line) => /©|copyright/i.test(line));
  return lines.map((line) => (
    <p key={line} className="rights">
      {line}
    </p>
  ));
}

/** What is heard: the stem, the question, and each choice as a sentence of its own. */
function spoken(element: HTMLElement | null): string {
  const parts =
    element?.querySelectorAll(
      '.sd-panel__title, .sd-question__title, .sd-description, .sd-item, .sd-html, .sd-rating__item-text, .sd-table__cell--row-text, .sd-imagepicker__text, .sd-slider__label, option',
    ) ?? [];
  return [...parts]
    .map((part) => part.textContent?.trim())
    .filter(Boolean)
    .join('. ');
}
