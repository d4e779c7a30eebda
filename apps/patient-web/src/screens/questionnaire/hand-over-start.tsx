import { useState } from 'react';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';
import { LanguageSwitch, useWords } from '../../ui/language';
import { Page } from '../../ui/page';
import { Paragraphs, PhoneList } from '../../ui/phones';
import { effort } from './effort';
import type { HandOver } from './handed-over';

/** Before the first question on a device that is handed over. */
export function HandOverStart({ view, onBegin }: { readonly view: HandOver['view']; readonly onBegin: () => void }) {
  const { t, pick } = useWords();
  const { questions, minutes } = effort(view.document);
  const { phones } = view.department;
  return (
    <Page title={pick(view.title)} focusKey="start">
      <p className="quiet">{t.home.from(view.department.name)}</p>
      <div className="font-lead start-text">
        <Paragraphs text={pick(view.startText)} phones={phones} />
      </div>
      <div className="begin">
        <button type="button" className="button button-primary button-big" onClick={onBegin}>
          <span>{t.form.start.begin}</span>
          <Icon name="next" />
        </button>
      </div>
      <section className="panel" aria-labelledby="know">
        <h2 id="know">{t.form.start.know}</h2>
        <ul className="nobullet-list know">
          <li>{t.form.start.howLong(questions, minutes)}</li>
          <li>{t.form.start.blank}</li>
          <li>{t.tablet.nothingKept}</li>
        </ul>
        <p className="start-language">
          <span>
            {t.form.start.language}: <strong>{t.common.thisLanguage}</strong>
          </span>
          <LanguageSwitch />
        </p>
      </section>
      <section className="panel panel-strong" aria-labelledby="urgent">
        <h2 id="urgent">{t.form.start.urgent}</h2>
        <PhoneList phones={phones} emergency />
      </section>
      <details className="details">
        <summary className="details-summary">{t.form.start.about}</summary>
        <div className="rights">
          <Paragraphs text={view.document.rights} />
        </div>
      </details>
    </Page>
  );
}

/** Stops without sending, once it is said twice. */
export function GiveBack({ label, onYes }: { readonly label: string; readonly onYes: () => void }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <div className="page">
      <button type="button" className="link-button" onClick={() => setAsking(true)}>
        {label}
      </button>
      {asking && (
        <Dialog title={label} onCancel={() => setAsking(false)}>
          <p>{t.tablet.giveBackSure}</p>
          <div className="actions">
            <button type="button" className="button button-primary" onClick={() => setAsking(false)}>
              {t.tablet.giveBackNo}
            </button>
            <button type="button" className="button button-secondary" onClick={onYes}>
              {t.tablet.giveBackYes}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
