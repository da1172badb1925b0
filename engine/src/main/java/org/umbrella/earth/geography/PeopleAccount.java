// SPDX-License-Identifier: Apache-2.0
package org.umbrella.earth.geography;

/**
 * Where the people of one country's cities fall when its territory is divided into cells.
 *
 * <p>People belong to the cell their city lies in, and a cell to the country of its centre; so a
 * port whose cell has its centre at sea is in no cell of any country, and a town by a border may
 * lie in its neighbour's. Such people are not moved: they are counted here.
 *
 * @param country ISO 3166-1 alpha-2 code of the cities' country
 * @param people all people of its cities
 * @param inOwnCells those in cells that the country owns
 * @param inOtherCells those in cells that another country of the territory owns
 * @param outside those in no cell of the territory: its centre is at sea, in a lake that is cut
 *     out, or in a country that does not belong
 */
public record PeopleAccount(
        String country, long people, long inOwnCells, long inOtherCells, long outside) {}
