import { Component, type ReactNode } from "react";

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What is shown instead after a fault. It must not draw any record: one of them may be what failed. */
  readonly fallback: ReactNode;
  /** Told of the fault once, to note it. */
  readonly onFault?: ((error: unknown) => void) | undefined;
}

interface ErrorBoundaryState {
  readonly hasFailed: boolean;
}

/** Catches a fault while drawing, so that a page with words stands in place of an empty window. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFault?.(error);
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
