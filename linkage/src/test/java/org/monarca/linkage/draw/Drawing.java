package org.monarca.linkage.draw;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A drawing as a browser reads it. */
record Drawing(Element root) {

  static Drawing read(String svg) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
      return new Drawing(document.getDocumentElement());
    } catch (Exception e) {
      throw new AssertionError("no XML: " + svg, e);
    }
  }

  List<Element> elements(String name) {
    var found = root.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  List<String> texts(String name) {
    return elements(name).stream().map(Element::getTextContent).toList();
  }

  /** The figures at the right edge, as a person reads them. */
  List<Double> figures() {
    return elements("text").stream()
        .filter(text -> text.getAttribute("x").equals("100%"))
        .map(Element::getTextContent)
        .map(figure -> Double.valueOf(figure.replace('\u2212', '-').replace(',', '.')))
        .toList();
  }

  /** The bars that are seen: left and right in percent of the width. */
  List<double[]> bars() {
    return elements("rect").stream()
        .filter(rect -> rect.hasAttribute("stroke"))
        .map(rect -> {
          double left = percent(rect, "x");
          return new double[] {left, left + percent(rect, "width")};
        })
        .toList();
  }

  private static double percent(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute).replace("%", ""));
  }
}
