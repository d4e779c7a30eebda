import { type SyntheticEvent, useState } from 'react';
import { useWords } from '../../ui/language';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { type Opening, open } from './data';

/** Where the code from the staff is typed. */
export function CodePage({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [state, setState] = useState<Opening | 'ready' | 'opening'>('ready');
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (state === 'opening' || code.trim() === '') return;
    setState('opening');
    const said = await open(code);
    setCode('');
    setState(said);
    if (said === 'open') onOpen();
  };
  const trouble = { wrong: t.tablet.wrong, 'too-many': t.tablet.tooMany, failed: t.tablet.noConnection } as const;
  return (
    <Page title={t.tablet.title}>
      <p className="font-lead">{t.tablet.lead}</p>
      <form className="panel" onSubmit={(event) => void submit(event)} noValidate autoComplete="off">
        <div className="form-group">
          <label className="form-label" htmlFor="tablet-code">
            {t.tablet.code}
          </label>
          <span className="form-hint" id="tablet-code-hint">
            {t.tablet.codeHint}
          </span>
          <input
            id="tablet-code"
            className="form-input"
            aria-describedby="tablet-code-hint"
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            maxLength={20}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </div>
        {state in trouble && (
          <Notice kind="warning" role="alert">
            <p>{trouble[state as keyof typeof trouble]}</p>
          </Notice>
        )}
        <div className="actions">
          <button type="submit" className="button button-primary button-big" aria-disabled={state === 'opening'}>
            {state === 'opening' ? t.tablet.opening : t.tablet.open}
          </button>
        </div>
      </form>
    </Page>
  );
}
