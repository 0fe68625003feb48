import { PageSection, Text, TextContent, Title } from "@patternfly/react-core";
import type { PropsWithChildren } from "react";

type Props = PropsWithChildren<{ title: string; description: string }>;

/** What Keycloak's pages have around them as well. */
export const Page = ({ title, description, children }: Props) => (
  <>
    <PageSection variant="light">
      <TextContent>
        <Title headingLevel="h1" data-testid="page-heading">
          {title}
        </Title>
        <Text>{description}</Text>
      </TextContent>
    </PageSection>
    <PageSection variant="light">{children}</PageSection>
  </>
);
