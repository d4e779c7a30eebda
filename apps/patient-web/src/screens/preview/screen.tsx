import { languagesOf, tagIn } from '@stemme/questionnaires';
import { type ReactNode, useState } from 'react';
import { Frame } from '../../ui/frame';
import { LanguageProvider, useWords } from '../../ui/language';
import { Loading, useLoad } from '../../ui/load';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { deviceLanguage, loadPreview, type Preview, type Questionnaire } from './data';

/** `/preview/:token`: a questionnaire as a patient meets it, for whoever has the link. Nothing is kept. */
export function PreviewScreen(props: {
  readonly token: string;
  /** Draws the questionnaire so that it can be tried. */
  readonly trial: (document: Questionnaire, language: string) => ReactNode;
}) {
  const [language, setLanguage] = useState(deviceLanguage);
  const [loaded, reload] = useLoad(props.token, () => loadPreview(props.token));
  return (
    <LanguageProvider language={language} onChange={setLanguage}>
      <Frame demo={false}>
        <Loading loaded={loaded} reload={reload} notFound={<Gone />}>
          {(preview) => <Shown preview={preview} trial={props.trial} />}
        </Loading>
      </Frame>
    </LanguageProvider>
  );
}

function Gone() {
  const { t } = useWords();
  return (
    <Page title={t.trouble.notFound}>
      <p className="font-lead">{t.form.preview.gone}</p>
    </Page>
  );
}

function Shown(props: {
  readonly preview: Preview;
  readonly trial: (document: Questionnaire, language: string) => ReactNode;
}) {
  const { t, language, moment, setLanguage } = useWords();
  const { document, expiresAt } = props.preview;
  const languages = languagesOf(document);
  const [chosen, setChosen] = useState(() => tagIn(languages, language) ?? languages[0] ?? language);
  const choose = (tag: string) => {
    setChosen(tag);
    // our own words follow as far as they can
    const [base] = tag.split('-');
    if (base === 'da' || base === 'en') setLanguage(base);
  };
  return (
    <>
      <div className="page preview-banner">
        <Notice kind="warning" title={t.form.preview.banner}>
          <p>{t.form.preview.text}</p>
          <p className="quiet">{t.form.preview.expires(moment(expiresAt))}</p>
          {languages.length > 1 && (
            <fieldset className="actions plain">
              <legend className="sr-only">{t.form.preview.language}</legend>
              {languages.map((tag) => (
                <button
                  key={tag}
                  type="button"
                  className="button button-secondary"
                  aria-pressed={tag === chosen}
                  onClick={() => choose(tag)}
                >
                  <span lang={tag}>{nameOf(tag)}</span>
                </button>
              ))}
            </fieldset>
          )}
        </Notice>
      </div>
      {props.trial(document, chosen)}
    </>
  );
}

/** The language's own name for itself. */
function nameOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
