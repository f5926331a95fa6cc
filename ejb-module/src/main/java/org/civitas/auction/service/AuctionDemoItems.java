package org.civitas.auction.service;

import java.util.List;

/** What the demo auction offers. */
final class AuctionDemoItems {

  private AuctionDemoItems() {}

  /**
   * One item.
   *
   * @param minutes how long it is on auction
   * @param maxima what the demo bidders set, one after the other
   */
  record DemoItem(
      String category,
      String title,
      String description,
      String condition,
      String start,
      String reserve,
      String buyout,
      long minutes,
      List<String> maxima) {}

  private static final long DAY = 24 * 60;

  static final List<DemoItem> ALL =
      List.of(
          new DemoItem(
              "gem/Diamond",
              "Brilliant-cut diamond, 1.2 carat",
              "Colour F, clarity VS1, with its certificate. Seen by appointment.",
              "perfect",
              "1000",
              "2500",
              null,
              3 * DAY,
              List.of("1800", "3000")),
          new DemoItem(
              "gem/Diamond",
              "Rough diamond, 0.8 carat",
              "Uncut and unheated, a pale yellow octahedron.",
              "natural",
              "150",
              null,
              "900",
              2 * DAY,
              List.of()),
          new DemoItem(
              "jewelry/necklace",
              "Amber necklace from the coast",
              "Sixty hand-picked beads, some with inclusions. The clasp is silver.",
              "good",
              "40",
              null,
              null,
              90,
              List.of("60", "95", "80")),
          new DemoItem(
              "jewelry/necklace",
              "Pearl necklace, 1950s",
              "Two strands of cultured pearls, restrung last year.",
              "very good",
              "120",
              "250",
              null,
              DAY,
              List.of("160", "240")),
          new DemoItem(
              "jewelry/earring",
              "Garnet earrings",
              "Rose-cut garnets in gilded brass, about 1910.",
              "good",
              "30",
              null,
              "120",
              5 * 60,
              List.of()),
          new DemoItem(
              "jewelry/earring",
              "Silver hoops, handmade",
              "Hammered by the silversmith at the market square.",
              "new",
              "25",
              null,
              null,
              45,
              List.of("30", "45", "52")),
          new DemoItem(
              "vehicle/Suzuki",
              "Suzuki GS 500, 1994",
              "Runs well, 41,000 km, new tyres, one scratch on the tank.",
              "used",
              "600",
              "900",
              "1800",
              4 * DAY,
              List.of("700", "950")),
          new DemoItem(
              "vehicle/Suzuki",
              "Suzuki Jimny, 2003",
              "All-wheel drive, inspected until next autumn. Some rust below.",
              "used",
              "1500",
              null,
              null,
              6 * DAY,
              List.of("2200", "2400")),
          new DemoItem(
              "vehicle/Honda",
              "Honda Super Cub, 1982",
              "The machine that never dies. Original papers and tool kit.",
              "restored",
              "450",
              null,
              "1500",
              DAY + 180,
              List.of()),
          new DemoItem(
              "vehicle/Honda",
              "Honda generator EU20i",
              "Quiet enough for the camp site; serviced, with cover.",
              "good",
              "200",
              "350",
              null,
              8 * 60,
              List.of("260", "400")),
          new DemoItem(
              "art/print",
              "Woodcut of the old harbour",
              "Number 12 of 40, signed, framed under glass.",
              "very good",
              "60",
              null,
              null,
              150,
              List.of("75", "140", "90")),
          new DemoItem(
              "home/furniture",
              "Oak desk from the town hall",
              "Two metres wide; must be fetched. The ink stains are history.",
              "used",
              "20",
              null,
              null,
              7 * DAY,
              List.of("35", "110")));
}
