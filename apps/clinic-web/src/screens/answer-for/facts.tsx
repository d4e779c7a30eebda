import { languagesOf, type Questionnaire } from '@stemme/questionnaires';
import { useText } from '../../text/text';
import { Choice, Line } from '../../ui/fields';
import type { Entry } from './use-entry';

/** Beside the answers: who gave them, in which language, and on what day. */
export function FactFields(props: {
  entry: Pick<Entry, 'facts' | 'change'>;
  mayAnswer: readonly string[];
  document: Questionnaire;
  /** Of the paper; without it the interview is now. */
  today?: string;
  fault?: string | null;
}) {
  const { t, language } = useText();
  const { entry, mayAnswer, document, today, fault = null } = props;
  const { facts, change } = entry;
  const words = t.answerFor;
  const named = new Intl.DisplayNames([language], { type: 'language' });
  return (
    <div className="typed-facts">
      {today && (
        <Line
          label={words.paper.filledOn}
          name="filled-on"
          type="date"
          value={facts.filledOn}
          max={today}
          fault={fault}
          onChange={(filledOn) => change({ filledOn })}
        />
      )}
      <Choice
        label={words.who}
        name="who"
        value={facts.answeredBy}
        onChange={(answeredBy) => change({ answeredBy })}
        options={mayAnswer.map((who) => ({ value: who, label: words.whoOptions[who as 'self'] }))}
      />
      <Choice
        label={words.language}
        name="language"
        value={facts.language}
        onChange={(language) => change({ language })}
        options={languagesOf(document).map((tag) => ({ value: tag, label: named.of(tag) ?? tag }))}
      />
      {facts.answeredBy !== 'self' && (
        <>
          <Line
            label={words.proxyName}
            name="proxy-name"
            value={facts.proxyName}
            onChange={(proxyName) => change({ proxyName })}
          />
          <Line
            label={words.proxyRelation}
            name="proxy-relation"
            value={facts.proxyRelation}
            onChange={(proxyRelation) => change({ proxyRelation })}
          />
        </>
      )}
    </div>
  );
}
