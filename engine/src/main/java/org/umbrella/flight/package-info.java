// SPDX-License-Identifier: Apache-2.0

/**
 * Flight: where a missile or an interceptor is at a time. Threat arcs, the Lambert problem, flyout.
 *
 * <p>docs/model.md, sections 2, 3.
 */
@NullMarked
package org.umbrella.flight;

import org.jspecify.annotations.NullMarked;
