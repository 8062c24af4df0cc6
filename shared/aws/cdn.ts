import { type CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront';

export interface Cdn {
  /**
   * Makes the edge forget: `#tag` for what bears a cache tag, or a path. The same `reference` is the
   * same invalidation, however often it is asked for.
   */
  invalidate(items: readonly string[], reference: string): Promise<void>;
}

export function cloudFrontCdn(client: CloudFrontClient, distribution: string): Cdn {
  return {
    async invalidate(items, reference) {
      await client.send(
        new CreateInvalidationCommand({
          DistributionId: distribution,
          InvalidationBatch: {
            CallerReference: reference,
            Paths: { Quantity: items.length, Items: [...items] },
          },
        }),
      );
    },
  };
}
