import { type AnswerFault, asked, itemRange } from '@stemme/questionnaires';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/language';
import { Waiting } from '../../ui/load';
import { Page } from '../../ui/page';
import { ReadAloud } from '../../ui/read-aloud';
import { surveyChunk } from './chunks';
import { type Faults, faultsOf } from './faults';
import type { FormPage } from './pages';
import { SkipQuestion } from './skip-question';
import type { Form } from './use-form';

const Survey = lazy(async () => ({ default: (await surveyChunk()).Survey }));

const NO_FAULTS: Faults = {};

/** One screen of questions. */
export function Ask(props: {
  readonly form: Form;
  readonly page: FormPage;
  readonly title: string;
  /** Came from the review to change one answer. */
  readonly returning: boolean;
  readonly onBack: () => void;
  readonly onNext: () => void;
}) {
  const { form, page, returning } = props;
  const { t } = useWords();
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const [skipping, setSkipping] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  // another page, or an answer: the question is void
  useEffect(() => {
    setSkipping(false);
    setFaults(NO_FAULTS);
  }, [page.name, form.answers]);

  const words = useFaultWords(form, faults);
  const counted = form.visible.filter(({ questions }) => questions.length > 0);
  const number = counted.indexOf(page) + 1;
  const progress = number > 0 ? t.form.ask.progress(number, counted.length) : props.title;
  const blanks = blanksOn(form, page);
  const last = form.visible.at(-1) === page;
  const nextLabel = returning ? t.form.ask.backToReview : last ? t.form.ask.toReview : t.form.ask.next;

  const next = () => {
    const wrong = pick(faultsOf(form.compiled, form.answers), page.questions);
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
      <div className="panel question" ref={body}>
        <Suspense fallback={<Waiting />}>
          <Survey
            json={form.json}
            data={form.data}
            epoch={form.epoch}
            page={page.name}
            faults={words}
            onData={form.onData}
          />
        </Suspense>
        <ReadAloud stopKey={page.name} from={() => spoken(body.current)} />
      </div>
      {skipping && (
        <SkipQuestion
          all={blanks.length === page.questions.length}
          required={blanks.some((code) => questionOf(form, code)?.required)}
          onSkip={props.onNext}
          onStay={() => {
            setSkipping(false);
            body.current?.querySelector<HTMLElement>('input, textarea')?.focus();
          }}
        />
      )}
      <Turn label={progress} next={nextLabel} onBack={props.onBack} onNext={next} />
      <Rights form={form} page={page} />
      <p className="pause">
        <Link href="/">{t.form.ask.pause}</Link>
      </p>
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

function questionOf(form: Pick<Form, 'compiled'>, code: string) {
  return form.compiled.nodes[form.compiled.byCode.get(code) ?? -1]?.question;
}

/** Shown and unanswered. Free text that is not required is nobody's duty: it is not asked about. */
function blanksOn(form: Form, page: FormPage): readonly string[] {
  const blank = new Set(asked(form.compiled, form.answers).blank);
  return page.questions.filter((code) => {
    const question = questionOf(form, code);
    return blank.has(code) && (question?.required || question?.type !== 'text');
  });
}

function pick(faults: Faults, codes: readonly string[]): Faults {
  return Object.fromEntries(Object.entries(faults).filter(([code]) => codes.includes(code)));
}

function useFaultWords({ compiled }: Form, faults: Faults): Readonly<Record<string, string>> {
  const { t, language } = useWords();
  return useMemo(() => {
    const words = (code: string, fault: AnswerFault['code']): string => {
      const question = questionOf({ compiled }, code);
      const range = question && itemRange(question);
      const number = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB');
      if (fault === 'out-of-range' && range) {
        return t.form.ask.outOfRange(number.format(range.min), number.format(range.max));
      }
      if (fault === 'too-long') return t.form.ask.tooLong;
      return fault === 'wrong-type' && question?.type !== 'text' ? t.form.ask.notANumber : t.form.ask.wrong;
    };
    return Object.fromEntries(Object.entries(faults).map(([code, fault]) => [code, words(code, fault)]));
  }, [compiled, faults, t, language]);
}

/** The line of attribution that must stand with an instrument's items; our own wording needs none. */
function Rights({ form, page }: { readonly form: Form; readonly page: FormPage }) {
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
    element?.querySelectorAll('.sd-panel__title, .sd-question__title, .sd-description, .sd-item, .sd-html') ?? [];
  return [...parts]
    .map((part) => part.textContent?.trim())
    .filter(Boolean)
    .join('. ');
}
