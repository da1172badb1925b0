// SPDX-License-Identifier: Apache-2.0

/**
 * How fast the kernels are, beside a baseline written straight from Orekit and Hipparchus; how to
 * run them and what they gave is in docs/performance.md.
 */
@NullMarked
package org.umbrella.benchmarks;

import org.jspecify.annotations.NullMarked;
