/** Stands where a component cannot be drawn, so that nothing is left out in silence; tests look for its class. */
export function UnknownComponent({ component }: { readonly component: { readonly type: number } }) {
  return (
    <p class="cannot-draw" role="alert">
      This page cannot draw a component of type {component.type}.
    </p>
  );
}
