import { FormHelperText, HelperText, HelperTextItem } from "@patternfly/react-core";
import type { FieldError } from "react-hook-form";

/** What is wrong with a field, beneath it. */
export const FieldRefusal = ({ error }: { error: FieldError | undefined }) =>
  error && (
    <FormHelperText>
      <HelperText>
        <HelperTextItem variant="error">{error.message}</HelperTextItem>
      </HelperText>
    </FormHelperText>
  );
