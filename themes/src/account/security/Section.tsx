import { Card, CardBody, CardFooter, CardTitle, Flex, Title } from "@patternfly/react-core";
import type { ReactNode } from "react";

type Props = { id: string; title: string; children: ReactNode; actions?: ReactNode };

/** One of the parts of the page, which an address can name. */
export const Section = ({ id, title, children, actions }: Props) => (
  <Card id={id} component="section" isFlat aria-labelledby={`${id}-title`} className="keystead-section">
    <CardTitle>
      <Title headingLevel="h2" size="xl" id={`${id}-title`}>
        {title}
      </Title>
    </CardTitle>
    <CardBody>{children}</CardBody>
    {actions && (
      <CardFooter>
        <Flex spaceItems={{ default: "spaceItemsMd" }}>{actions}</Flex>
      </CardFooter>
    )}
  </Card>
);
