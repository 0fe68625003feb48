import { useCallback, useEffect, useState } from "react";

export type Loaded<T> = {
  value: T | undefined;
  error: unknown;
  loading: boolean;
  reload: () => void;
};

/** The answer to a question, asked again whenever `load` is another function; what came late for an older one is dropped. */
export const useLoaded = <T>(load: (signal: AbortSignal) => Promise<T>): Loaded<T> => {
  const [value, setValue] = useState<T>();
  const [error, setError] = useState<unknown>();
  const [loading, setLoading] = useState(true);
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((before) => before + 1), []);

  useEffect(() => {
    const controller = new AbortController();
    const settle = (action: () => void) => {
      if (!controller.signal.aborted) {
        action();
        setLoading(false);
      }
    };
    setLoading(true);
    load(controller.signal).then(
      (answer) =>
        settle(() => {
          setValue(answer);
          setError(undefined);
        }),
      (reason: unknown) => settle(() => setError(reason)),
    );
    return () => controller.abort();
  }, [load, turn]);

  return { value, error, loading, reload };
};
