import { useWords } from './language';
import { Icon } from './icon';
import { type PhoneNumber, withoutRepeats } from './phone-list';
import { dialled, pieces } from './phone-numbers';

/** Numbers to call, large enough for a thumb. `emergency` puts 112 first. */
export function PhoneList(props: {
  readonly phones: readonly PhoneNumber[];
  readonly emergency?: boolean;
  /** Without when each number was checked: where every line counts. */
  readonly brief?: boolean;
}) {
  const { t, pick, date } = useWords();
  const listed = withoutRepeats(props.phones, props.emergency ? ['112'] : []);
  return (
    <ul className="nobullet-list phones">
      {props.emergency && (
        <li>
          <a className="phone" href="tel:112">
            <Icon name="phone" />
            <span className="phone-number">112</span>
            <span className="phone-label">{t.form.crisis.emergency}</span>
          </a>
        </li>
      )}
      {listed.map((phone) => (
        <li key={phone.number}>
          <a className="phone" href={`tel:${dialled(phone.number)}`}>
            <Icon name="phone" />
            <span className="phone-number">{phone.number}</span>
            <span className="phone-label">{pick(phone.label)}</span>
          </a>
          {!props.brief && <p className="phone-checked">{t.common.checkedOn(date(phone.checkedOn))}</p>}
        </li>
      ))}
    </ul>
  );
}

/** A text from the department: its paragraphs, with the numbers in it ready to call. */
export function Paragraphs(props: { readonly text: string; readonly phones?: readonly PhoneNumber[] }) {
  const known = (props.phones ?? []).map(({ number }) => number);
  return props.text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => (
      <p key={line}>
        {pieces(line, known).map((piece, index) =>
          piece.tel === undefined ? (
            piece.text
          ) : (
            // pieces of one fixed text
            <a key={index} className="tel" href={`tel:${piece.tel}`}>
              {piece.text}
            </a>
          ),
        )}
      </p>
    ));
}
