import {
  EmptyState,
  EmptyStateBody,
  EmptyStateFooter,
  EmptyStateHeader,
  EmptyStateIcon,
  type EmptyStateIconProps,
  type EmptyStateProps,
} from "@patternfly/react-core";
import type { ReactNode } from "react";

type Props = {
  title: string;
  icon: Extract<EmptyStateIconProps, { icon: unknown }>["icon"];
  /** Of the icon, unless grey will do. */
  color?: string;
  body?: string;
  level?: "h1" | "h2";
  variant?: EmptyStateProps["variant"];
  /** What one can do about it. */
  children?: ReactNode;
};

/** What stands in the place of a page, or of its rows: why there is nothing else, and what to do. */
export const Instead = ({ title, icon, color, body, level = "h2", variant, children }: Props) => (
  <EmptyState variant={variant}>
    <EmptyStateHeader titleText={title} headingLevel={level} icon={<EmptyStateIcon icon={icon} color={color} />} />
    {body && <EmptyStateBody>{body}</EmptyStateBody>}
    {children && <EmptyStateFooter>{children}</EmptyStateFooter>}
  </EmptyState>
);
