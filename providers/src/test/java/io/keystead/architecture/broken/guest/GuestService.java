package io.keystead.architecture.broken.guest;

import io.keystead.architecture.broken.hotel.HotelStore;
import java.lang.reflect.Method;
import java.util.logging.Logger;

final class GuestService {

    static String last = "";

    private final Logger log = Logger.getLogger("guests");

    void greet(HotelStore store, Method method) {
        last = method.getName() + store;
        log.info(last);
        System.out.println(last);
    }
}
