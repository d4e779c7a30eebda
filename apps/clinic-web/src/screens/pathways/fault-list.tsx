import type { PathwayDraft } from '@stemme/pathways';
import { useText } from '../../text/text';
import type { PathwayFault } from './data';
import { faultInWords } from './words/fault-words';
import type { Reading } from './words/plan-words';
import { whereInWords } from './words/where';

interface Props {
  faults: readonly PathwayFault[];
  document: PathwayDraft;
  reading: Reading;
  /** Goes to the field; without it the places are text. */
  onGo?: (path: string) => void;
}

/** Every fault: where it is, what is wrong, and what to do. */
export function FaultList({ faults, document, reading, onGo }: Props) {
  const { t, language } = useText();
  return (
    <ul className="doc-faults">
      {faults.map(({ path, code }) => {
        const where = whereInWords(reading, document, path);
        return (
          <li key={`${path} ${code}`}>
            {path !== '' &&
              (onGo ? (
                <button
                  type="button"
                  className="doc-link"
                  aria-label={t.pathways.editor.goTo(where)}
                  onClick={() => onGo(path)}
                >
                  {where}
                </button>
              ) : (
                <strong>{where}</strong>
              ))}{' '}
            <span>{faultInWords(code, language) ?? t.questionnaires.report.unknownCode(code)}</span>
          </li>
        );
      })}
    </ul>
  );
}
