import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { type EvidenceCheck, evidenceAddress, useEvidenceCheck } from './data';
import './quality.css';

function Result({ check }: { check: EvidenceCheck }) {
  const { t } = useText();
  const words = t.quality.evidence;
  if (check.status === 'equal') {
    return (
      <p className="evidence-equal" role="status">
        {words.equal} <code className="rule-id">{check.sha256.slice(0, 16)}</code>
      </p>
    );
  }
  return (
    <div className="fault-summary" role="alert">
      <p>{words.unequal}</p>
      <p>
        {words.differs}:{' '}
        {check.differs
          .slice(0, 8)
          .map(({ path }) => path)
          .join(', ')}
      </p>
    </div>
  );
}

/** Everything the level rests on, as a file or a page, and whether it is found again. */
export function Evidence({ response }: { response: string }) {
  const { t, language } = useText();
  const words = t.quality.evidence;
  const check = useEvidenceCheck(response);
  return (
    <section className="evidence no-print" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="second">{words.lead}</p>
      <p className="evidence-ways">
        <a className="secondary small button-link" href={evidenceAddress(response, 'file')} download>
          {words.file}
        </a>
        <a
          className="secondary small button-link"
          href={evidenceAddress(response, 'nameless')}
          download
          title={words.namelessHelp}
        >
          {words.nameless}
        </a>
        <a
          className="secondary small button-link"
          href={evidenceAddress(response, language)}
          target="_blank"
          rel="noreferrer"
        >
          {words.page}
        </a>
        <Button className="quiet small" onPress={() => check.mutate()} isDisabled={check.isPending}>
          {check.isPending ? words.checking : words.check}
        </Button>
      </p>
      {check.data && <Result check={check.data} />}
      {check.isError && (
        <p className="fault" role="alert">
          {words.failed}
        </p>
      )}
    </section>
  );
}
