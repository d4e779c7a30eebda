import type { Answer } from '@stemme/questionnaires';
import { inLanguage, inWords } from '@stemme/questionnaires';
import { useWords } from '../../ui/language';
import { Notice } from '../../ui/notice';
import type { Form } from './use-form';

/** Another device was ahead: what was loaded, and where the two differ. */
export function MovedNotice({ form }: { readonly form: Form }) {
  const { t, language } = useWords();
  const words = (code: string, answer: Answer | undefined) =>
    answer === undefined ? t.form.moved.blank : inWords(form.compiled, code, answer, language);
  const question = (code: string) => {
    const text = form.compiled.nodes[form.compiled.byCode.get(code) ?? -1]?.item.text;
    return text ? inLanguage(text, language) : code;
  };
  const conflicts = form.moved?.conflicts ?? [];
  return (
    <div className="page">
      <Notice kind="info" title={t.form.moved.title} role="alert">
        <p>{t.form.moved.text}</p>
        {conflicts.length > 0 && (
          <>
            <p>{t.form.moved.conflicts}</p>
            <ul className="nobullet-list rows">
              {conflicts.map(({ code, here, there }) => (
                <li key={code} className="conflict">
                  <p>
                    <strong>{question(code)}</strong>
                  </p>
                  <p>{t.form.moved.there(words(code, there))}</p>
                  <p>{t.form.moved.here(words(code, here))}</p>
                  <button type="button" className="button button-secondary" onClick={() => form.useHere(code)}>
                    {t.form.moved.useHere}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        <button type="button" className="button button-secondary" onClick={form.dismissMoved}>
          {t.form.moved.ok}
        </button>
      </Notice>
    </div>
  );
}
