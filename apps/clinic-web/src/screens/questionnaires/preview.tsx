import { useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { Icon } from '../../ui/icons';
import { TableScroll } from '../../ui/table-scroll';
import { type Place, usePreview } from './data';
import { useCopy } from './use-copy';
import { useRefusal } from './use-refusal';

const SIZES = ['phone', 'wide'] as const;
type Size = (typeof SIZES)[number];

function Address({ url }: { url: string }) {
  const { t } = useText();
  const words = t.questionnaires.preview;
  const copy = useCopy();
  const id = useId();
  return (
    <div className="field preview-address">
      <label htmlFor={id}>{words.address}</label>
      <span className="help" id={`${id}-help`}>
        {words.addressHelp}
      </span>
      <div className="preview-copy">
        <input
          className="input"
          id={id}
          readOnly
          value={url}
          aria-describedby={`${id}-help`}
          onFocus={({ target }) => target.select()}
        />
        <Button className="secondary" onPress={() => copy(url)}>
          <Icon name="copy" /> {t.questionnaires.copy}
        </Button>
        <a className="secondary button-link" href={url} target="_blank" rel="noreferrer">
          {words.open}
        </a>
      </div>
    </div>
  );
}

function Frame({ url, title }: { url: string; title: string }) {
  const { t } = useText();
  const words = t.questionnaires.preview;
  const [size, setSize] = useState<Size>('phone');
  return (
    <>
      <fieldset className="preview-sizes">
        <legend className="hidden-text">{words.size}</legend>
        {SIZES.map((one) => (
          <Button
            key={one}
            className={one === size ? 'primary small' : 'secondary small'}
            aria-pressed={one === size}
            onPress={() => setSize(one)}
          >
            {words[one]}
          </Button>
        ))}
      </fieldset>
      <TableScroll label={words.size}>
        <iframe
          className={`preview-frame preview-${size}`}
          src={url}
          title={words.frame(title)}
          sandbox="allow-scripts allow-same-origin allow-forms"
          referrerPolicy="no-referrer"
        />
      </TableScroll>
    </>
  );
}

/** The version as the patient's own pages show it, in a frame and by an address for a real phone. */
export function Preview({ place, title }: { place: Place; title: string }) {
  const { t, language } = useText();
  const words = t.questionnaires.preview;
  const now = useNow(30_000);
  const make = usePreview(place);
  const refusal = useRefusal();
  const made = make.data;
  const over = made !== undefined && Date.parse(made.expiresAt) <= now;
  return (
    <section className="card no-print">
      <div className="card-head">
        <h2>{words.title}</h2>
        <Button className="secondary small" onPress={() => !make.isPending && make.mutate()}>
          {made ? words.again : words.make}
        </Button>
      </div>
      <p className="second">{words.lead}</p>
      <div role="status">
        {make.isPending && <p>{words.working}</p>}
        {over && <p>{words.over}</p>}
      </div>
      {make.isError && (
        <p className="fault" role="alert">
          {refusal(make.error)}
        </p>
      )}
      {made && !over && (
        <>
          <Frame key={made.url} url={made.url} title={title} />
          <p className="second">{words.until(moment(made.expiresAt, now, language))}</p>
          <Address url={made.url} />
        </>
      )}
    </section>
  );
}
