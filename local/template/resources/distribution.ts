import * as z from 'zod/mini';
import { kind } from '../kind.ts';
import { awsId } from '../names.ts';
import { tags } from '../properties.ts';

/**
 * `AWS::CloudFront::Distribution`. The edge reads DistributionConfig, and stops at what it does not
 * know.
 */
export const distribution = kind({
  schema: z.strictObject({ DistributionConfig: z.record(z.string(), z.unknown()), Tags: tags }),
  identify({ logicalId, accountId }) {
    const id = awsId('E', logicalId, 14);
    return {
      ref: id,
      attributes: {
        Id: id,
        DomainName: domainName(id),
        DistributionArn: `arn:aws:cloudfront::${accountId}:distribution/${id}`,
      },
    };
  },
  add({ identity }, { DistributionConfig }, draft) {
    draft.distributions.push({
      id: identity.ref,
      domainName: domainName(identity.ref),
      config: DistributionConfig,
    });
  },
});

function domainName(id: string): string {
  return `d${id.slice(1).toLowerCase()}.cloudfront.net`;
}
