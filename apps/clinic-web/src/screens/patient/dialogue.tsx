import type { Bilingual } from '../../text/language';
import { useText } from '../../text/text';
import { ScoreSeries } from '../../ui/chart/score-series';
import type { SeriesView } from '../../ui/chart/series';
import { type FileView, Files, isOnlyFiles } from './files';
import { scoreWords } from './score-words';

interface AnswerView {
  code: string;
  question: Bilingual;
  answer: Bilingual | null;
  asked: 'shown' | 'hidden' | 'unknown';
  flagged: boolean;
  files: readonly FileView[];
}
interface DialogueView {
  topic: string | null;
  sections: readonly { title: Bilingual; items: readonly AnswerView[] }[];
  series: readonly SeriesView[];
}

function AnswerLine({ line, response }: { line: AnswerView; response: string }) {
  const { t, say } = useText();
  return (
    <div className={line.flagged ? 'answer answer-flagged' : 'answer'}>
      <dt>
        {say(line.question)}
        {line.flagged && <span className="mark">{t.patient.flagged}</span>}
      </dt>
      <dd>
        {line.answer ? (
          !isOnlyFiles(line.files) && say(line.answer)
        ) : (
          <span className="answer-none">{line.asked === 'unknown' ? t.patient.behindBlank : t.patient.unanswered}</span>
        )}
        {line.files.length > 0 && <Files files={line.files} response={response} />}
      </dd>
    </div>
  );
}

function Section({ title, items, response }: DialogueView['sections'][number] & { response: string }) {
  const { t, say } = useText();
  const asked = items.filter(({ asked }) => asked !== 'hidden');
  const hidden = items.length - asked.length;
  const blank = asked.filter(({ answer }) => answer === null).length;
  return (
    <section className="answers">
      <h3>
        {say(title)}
        {blank > 0 && <span className="mark">{t.patient.unansweredCount(blank)}</span>}
      </h3>
      <dl>
        {asked.map((line) => (
          <AnswerLine key={line.code} line={line} response={response} />
        ))}
      </dl>
      {hidden > 0 && (
        <details className="hidden-answers no-print">
          <summary>{t.patient.hiddenCount(hidden)}</summary>
          <ul>
            {items
              .filter(({ asked }) => asked === 'hidden')
              .map((line) => (
                <li key={line.code}>{say(line.question)}</li>
              ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What the patient and the clinician look at together: the patient's own words first, then answers and the course. */
export function Dialogue({ dialogue, shown }: { dialogue: DialogueView; shown: string }) {
  const { t, language } = useText();
  return (
    <div className="dialogue">
      <section className="topic" aria-labelledby="topic">
        <h3 id="topic">{t.patient.topic}</h3>
        {dialogue.topic ? <blockquote>{dialogue.topic}</blockquote> : <p className="quiet-text">{t.patient.noTopic}</p>}
      </section>
      <div className="dialogue-columns">
        <div className="dialogue-answers">
          {dialogue.sections.map((section) => (
            <Section key={section.title.da + (section.items[0]?.code ?? '')} {...section} response={shown} />
          ))}
        </div>
        <div className="dialogue-series">
          <h2 className="hidden-text">{t.patient.series}</h2>
          {dialogue.series.length === 0 && <p className="quiet-text">{t.patient.noSeries}</p>}
          {dialogue.series.map((series) => (
            <ScoreSeries
              key={series.scale}
              series={series}
              shown={shown}
              words={(point) => scoreWords(point, t, language)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
