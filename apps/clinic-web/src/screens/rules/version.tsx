import { Link } from 'wouter';
import { useText } from '../../text/text';
import { useBusinessTime } from '../../ui/clock';
import { Missing } from '../../ui/missing';
import { LoadFailed, Skeleton } from '../../ui/states';
import { VersionStatus } from '../../ui/version-status';
import { cardsAddress, compareAddress, editAddress, versionAddress } from './address';
import {
  isMissing,
  type ListedRuleSet,
  type RuleSetPlace,
  type RuleSetVersion,
  useCards,
  useRuleMaterial,
  useRuleSets,
  useVersion,
} from './data';
import { Decide } from './decide';
import { Facts, History } from './facts';
import { PrintButton } from '../../ui/documents/head';
import { OtherVersions } from '../../ui/documents/other-versions';
import { Head } from './head';
import { usePathwayNames } from './pathway-names';
import { useReading } from './reading';
import { BuiltIn, Description, LimitsTable, NotTriaged, Requires, Rules, Told } from './sections';

function Others({ one, version }: { one: ListedRuleSet | undefined; version: number }) {
  const { t } = useText();
  const words = t.rules;
  if (!one) return null;
  return (
    <OtherVersions
      versions={one.versions}
      version={version}
      status={(other) => <VersionStatus version={other} />}
      to={{
        version: (other) => versionAddress(one.id, other),
        compare: (from, to) => compareAddress(one.id, from, to),
      }}
      words={{
        title: words.page.otherVersions,
        version: words.version,
        compare: words.compare,
        pick: words.compare,
      }}
    />
  );
}

function Body({ place, version }: { place: RuleSetPlace; version: RuleSetVersion }) {
  const list = useRuleSets().data;
  const { data: material, dataUpdatedAt } = useRuleMaterial(place);
  useBusinessTime(material?.now, dataUpdatedAt);
  const cards = useCards(place.ruleSet).data?.cards ?? [];
  const reading = useReading(place, version.document.limits);
  const pathway = usePathwayNames(place);
  const shown = { document: version.document, reading };
  const one = list?.ruleSets.find(({ id }) => id === place.ruleSet);
  return (
    <div className="doc-columns">
      <div>
        <Rules {...shown} material={material} cards={new Set(cards.map(({ rule }) => rule))} />
        <BuiltIn material={material} />
        <Requires {...shown} />
        <LimitsTable {...shown} />
        <Told {...shown} />
        <NotTriaged {...shown} />
        <Description {...shown} />
      </div>
      <div>
        <Decide
          place={place}
          version={version}
          reading={reading}
          one={one}
          pathway={pathway}
          may={list?.may ?? { edit: false, approve: false }}
        />
        <Facts version={version} one={one} />
        <History version={version} />
        <Others one={one} version={version.version} />
      </div>
    </div>
  );
}

/** One version as a department reads it at a meeting, and what is to be decided about it. */
export function VersionView({ place }: { place: RuleSetPlace }) {
  const { t, say } = useText();
  const query = useVersion(place);
  const may = useRuleSets().data?.may;
  const version = query.data;
  if (!version) {
    if (query.isError && isMissing(query.error)) return <Missing />;
    return query.isError ? <LoadFailed retry={() => void query.refetch()} /> : <Skeleton rows={8} />;
  }
  return (
    <>
      <Head title={say(version.title)}>
        {version.status === 'draft' && version.origin === 'own' && may?.edit && (
          <Link className="primary small button-link" href={editAddress(version.id, version.version)}>
            {t.rules.page.edit}
          </Link>
        )}
        <Link className="secondary small button-link" href={cardsAddress(version.id)}>
          {t.rules.cards}
        </Link>
        <PrintButton />
      </Head>
      <p className="doc-subtitle">
        {t.rules.version(version.version)} <VersionStatus version={version} />{' '}
        <span className="second">
          {version.id} · {t.rules.origin[version.origin]}
        </span>
      </p>
      <Body place={place} version={version} />
    </>
  );
}
