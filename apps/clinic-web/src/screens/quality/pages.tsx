import { Button } from 'react-aria-components/Button';
import { useText } from '../../text/text';

/** So many to a page, as the server gives them. */
const SIZE = 50;

/** The way to the next fifty and back; nothing where one page is all. */
export function Pages({ page, total, show }: { page: number; total: number; show: (page: number) => void }) {
  const { t } = useText();
  if (total <= SIZE) return null;
  const last = Math.ceil(total / SIZE) - 1;
  return (
    <p className="quality-pages no-print">
      <Button className="secondary small" isDisabled={page === 0} onPress={() => show(page - 1)}>
        {t.patient.previous}
      </Button>
      <span className="figure">
        {page + 1} / {last + 1}
      </span>
      <Button className="secondary small" isDisabled={page >= last} onPress={() => show(page + 1)}>
        {t.patient.next}
      </Button>
    </p>
  );
}
