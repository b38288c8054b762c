import type { JsonObject } from '../../kernel/protocol/index.ts';

/** One package of a bundle, as JupyterLab names its parts. */
interface LicensedPackage {
  readonly name: string;
  readonly versionInfo: string;
  readonly licenseId: string;
  readonly extractedText: string;
}

/** A list of licences to keep. */
interface LicenceReport {
  readonly type: string;
  readonly ending: string;
  readonly text: string;
}

/**
 * The licences of what is bundled, in the forms that JupyterLab's page of licences offers.
 *
 * @param format `markdown` or `csv`; JSON for any other
 */
export function licenceReport(licences: JsonObject, format: string | undefined): LicenceReport {
  const bundles = Object.values(licences.bundles ?? {}) as unknown as { packages: LicensedPackage[] }[];
  const packages = bundles.flatMap((bundle) => bundle.packages);
  if (format === 'csv') {
    const rows = packages.map(({ name, versionInfo, licenseId, extractedText }) =>
      [name, versionInfo, licenseId, extractedText].map(quoted).join(','),
    );
    return {
      type: 'text/csv',
      ending: 'csv',
      text: `name,versionInfo,licenseId,extractedText\n${rows.join('\n')}\n`,
    };
  }
  if (format === 'markdown') {
    const parts = packages.map(
      ({ name, versionInfo, licenseId, extractedText }) =>
        `## ${name} ${versionInfo}\n\n${licenseId}\n\n${extractedText.replace(/^/gm, '    ').trimEnd()}\n`,
    );
    return { type: 'text/markdown', ending: 'md', text: `# Licences\n\n${parts.join('\n')}` };
  }
  return { type: 'application/json', ending: 'json', text: JSON.stringify(licences) };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
