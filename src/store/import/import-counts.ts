import type { AnnotatedDocument } from '../../domain/corpus';
import type { DocumentPlan } from './document-plan';
import type { DescriptionCounts, RecordCounts } from './import-report';
import type { DescribedEntities } from './write-entities';

type Changing<Counts> = { -readonly [Name in keyof Counts]: Counts[Name] };

/** Counts of the changes that an import has made so far. */
export class ImportCounts {
  readonly documents: Changing<DescriptionCounts> = noDescriptions();
  readonly mentions: Changing<RecordCounts> = noRecords();
  readonly quantities: Changing<RecordCounts> = noRecords();
  readonly claims: Changing<RecordCounts> = noRecords();
  readonly controlClaims: Changing<RecordCounts> = noRecords();
  assessments: RecordCounts = noRecords();
  private readonly addedEntities = new Set<string>();
  private readonly changedEntities = new Set<string>();
  private withdrawnEntities = 0;

  addPlan({ assigners }: DocumentPlan): void {
    addRecords(this.mentions, assigners.mention.counts());
    addRecords(this.quantities, assigners.quantity.counts());
    addRecords(this.claims, assigners.claim.counts());
    addRecords(this.controlClaims, assigners.controlClaim.counts());
  }

  /** A document that the graph has as it is. */
  addUnchanged(annotated: AnnotatedDocument): void {
    const { mentions, events, quantities, claims, controlClaims } = annotated;
    this.documents.unchanged += 1;
    this.mentions.unchanged += mentions.length + events.length;
    this.quantities.unchanged += quantities.length;
    this.claims.unchanged += claims.length;
    this.controlClaims.unchanged += controlClaims.length;
  }

  addEntities({ added, changed, withdrawn }: DescribedEntities): void {
    for (const id of added) this.addedEntities.add(id);
    for (const id of changed) this.changedEntities.add(id);
    this.withdrawnEntities += withdrawn;
  }

  /** The ids of the entities that were added, or whose description changed. */
  describedIds(): string[] {
    return [...new Set([...this.addedEntities, ...this.changedEntities])].sort();
  }

  /**
   * Counts the entities, given how many the corpus describes. An entity that was added and then
   * changed counts as added.
   */
  entities(described: number): DescriptionCounts {
    const added = this.addedEntities.size;
    const changed = [...this.changedEntities].filter((id) => !this.addedEntities.has(id)).length;
    const unchanged = described - added - changed;
    return { added, changed, unchanged, withdrawn: this.withdrawnEntities };
  }
}

function addRecords(total: Changing<RecordCounts>, counts: RecordCounts): void {
  total.added += counts.added;
  total.unchanged += counts.unchanged;
  total.superseded += counts.superseded;
}

function noDescriptions(): Changing<DescriptionCounts> {
  return { added: 0, changed: 0, unchanged: 0, withdrawn: 0 };
}

function noRecords(): Changing<RecordCounts> {
  return { added: 0, unchanged: 0, superseded: 0 };
}
