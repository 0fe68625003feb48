import { SearchInput } from "@patternfly/react-core";
import { useEffect, useState } from "react";

type Props = { value: string; label: string; onSearch: (text: string) => void };

const PAUSE_MS = 300;

/** Searches while one types, after a short pause; Enter searches at once. */
export const SearchField = ({ value, label, onSearch }: Props) => {
  const [text, setText] = useState(value);

  useEffect(() => setText(value), [value]);

  useEffect(() => {
    if (text === value) {
      return undefined;
    }
    const pause = setTimeout(() => onSearch(text), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text, value, onSearch]);

  return (
    <SearchInput
      className="keystead-search"
      value={text}
      aria-label={label}
      placeholder={label}
      onChange={(_, typed) => setText(typed)}
      onSearch={(_, typed) => onSearch(typed)}
      onClear={() => onSearch("")}
    />
  );
};
