import type { RuleSet } from '@stemme/triage';
import { useText } from '../../text/text';
import { faultInWords } from './words/fault-words';
import { codeName } from './words/names';
import { type Reading, whereInWords } from './words/where';

interface Fault {
  readonly path: string;
  readonly code: string;
  readonly pathway?: string | null;
  readonly item?: string | null;
}

interface Props {
  faults: readonly Fault[];
  document: RuleSet;
  reading: Reading;
  /** What a pathway is called. */
  pathway: (id: string) => string;
  /** Goes to the field; without it the places are text. */
  onGo?: (path: string) => void;
}

/** Every fault: where it is, what is wrong, and what to do. */
export function FaultList({ faults, document, reading, pathway, onGo }: Props) {
  const { t, language } = useText();
  const words = t.rules.editor;
  return (
    <ul className="doc-faults">
      {faults.map(({ path, code, pathway: of, item }) => {
        const where = item ? codeName(item, reading.material, language) : whereInWords(reading, document, path);
        return (
          <li key={`${path} ${code} ${of ?? ''} ${item ?? ''}`}>
            {onGo && path !== '' ? (
              <button type="button" className="doc-link" aria-label={words.goTo(where)} onClick={() => onGo(path)}>
                {where}
              </button>
            ) : (
              <strong>{where}</strong>
            )}{' '}
            {of && <span className="second">{words.where.pathway(pathway(of))} </span>}
            <span>{faultInWords(code, language) ?? t.questionnaires.report.unknownCode(code)}</span>
          </li>
        );
      })}
    </ul>
  );
}
