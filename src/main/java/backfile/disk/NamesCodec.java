package backfile.disk;

import backfile.model.Definition;
import backfile.model.EntityType;
import backfile.model.Mention;
import backfile.model.Name;
import backfile.model.Names;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names of an article as bytes and back. */
final class NamesCodec {
  private static final EntityType[] TYPES = EntityType.values();
  private static final Definition.Manner[] MANNERS = Definition.Manner.values();

  private NamesCodec() {}

  static byte[] bytes(Names names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(names.names().size());
      for (Name name : names.names()) {
        out.writeUTF(name.name());
        out.writeUTF(name.type().map(EntityType::word).orElse(""));
        out.writeUTF(name.how());
        out.writeInt(name.surfaces().size());
        for (String surface : name.surfaces()) {
          out.writeUTF(surface);
        }
        out.writeInt(name.mentions().size());
        for (Mention m : name.mentions()) {
          out.writeInt(m.passage());
          out.writeInt(m.start());
          out.writeInt(m.end());
        }
        out.writeInt(name.definitions().size());
        for (Definition d : name.definitions()) {
          out.writeUTF(d.text());
          out.writeUTF(d.from().name());
          out.writeUTF(d.paragraph());
          byte[] sentence = d.sentence().getBytes(java.nio.charset.StandardCharsets.UTF_8);
          out.writeInt(sentence.length);
          out.write(sentence);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Names names(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      List<Name> names = new ArrayList<>();
      for (int n = in.readInt(); n > 0; n--) {
        String name = in.readUTF();
        Optional<EntityType> type = type(in.readUTF());
        String how = in.readUTF();
        List<String> surfaces = new ArrayList<>();
        for (int k = in.readInt(); k > 0; k--) {
          surfaces.add(in.readUTF());
        }
        List<Mention> mentions = new ArrayList<>();
        for (int k = in.readInt(); k > 0; k--) {
          mentions.add(new Mention(in.readInt(), in.readInt(), in.readInt()));
        }
        List<Definition> definitions = new ArrayList<>();
        for (int k = in.readInt(); k > 0; k--) {
          String text = in.readUTF();
          Definition.Manner manner = manner(in.readUTF());
          String paragraph = in.readUTF();
          byte[] sentence = in.readNBytes(in.readInt());
          definitions.add(
              new Definition(
                  text,
                  manner,
                  paragraph,
                  new String(sentence, java.nio.charset.StandardCharsets.UTF_8)));
        }
        names.add(new Name(name, type, how, surfaces, mentions, definitions));
      }
      return new Names(names);
    } catch (IllegalArgumentException e) {
      throw new IOException("not names", e);
    }
  }

  private static Optional<EntityType> type(String word) {
    for (EntityType type : TYPES) {
      if (type.word().equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private static Definition.Manner manner(String name) throws IOException {
    for (Definition.Manner manner : MANNERS) {
      if (manner.name().equals(name)) {
        return manner;
      }
    }
    throw new IOException("no such manner: " + name);
  }
}
