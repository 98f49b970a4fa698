import { Presets, SingleBar } from 'cli-progress';
import type { ImportProgress } from '../store/import/import-corpus';

/** A bar on standard error while an import runs; on no terminal, a line every two seconds. */
export function showProgress(name: string): {
  update: (progress: ImportProgress) => void;
  end: () => void;
} {
  const bar = new SingleBar(
    {
      format: `${name}: {phase} |{bar}| {value} documents of {total}`,
      stream: process.stderr,
      noTTYOutput: true,
      notTTYSchedule: 2000,
      clearOnComplete: true,
      hideCursor: true,
      etaBuffer: 100,
    },
    Presets.shades_classic,
  );
  let phase: ImportProgress['phase'] | null = null;
  return {
    update(progress) {
      const payload = { phase: progress.phase === 'check' ? 'checking' : 'importing' };
      if (phase === null) bar.start(progress.total ?? progress.documents, 0, payload);
      phase = progress.phase;
      // A stream does not know its length before it has been read once.
      bar.setTotal(Math.max(progress.total ?? 0, progress.documents));
      bar.update(progress.documents, payload);
    },
    end() {
      bar.stop();
    },
  };
}
